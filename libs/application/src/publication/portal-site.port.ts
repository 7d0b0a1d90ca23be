import type { SiteFacts } from './page-facts.js';

/** The portal as it is installed: how it is named, and the origin under which the public reaches it. */
export interface PortalSite extends SiteFacts {
  /** Scheme, host and port without a slash at the end, e.g. `https://www.example.gov.cn`. */
  readonly origin: string;
}

/** Tells the site's names at this moment; they may depend on the name of the host government. */
export interface PortalSiteSource {
  getSite(): Promise<PortalSite>;
}

export const PORTAL_SITE = Symbol('PortalSite');
