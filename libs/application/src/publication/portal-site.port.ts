import type { SiteFacts } from './page-facts.js';

/** The portal as it is installed: how it is named, and the origin under which the public reaches it. */
export interface PortalSite extends SiteFacts {
  /** Scheme, host and port without a slash at the end, e.g. `https://www.example.gov.cn`. */
  readonly origin: string;
}

export const PORTAL_SITE = Symbol('PortalSite');
