import type { ColumnFacts, SiteFacts } from '../page-facts.js';
import type { TextPiece } from '../search/highlight.js';
import type { PortalSite } from '../portal-site.port.js';
import type { PortalEntry, SitemapEntry } from './portal-reader.port.js';

export interface PortalPage {
  readonly entries: readonly PortalEntry[];
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
}

export interface PortalHit extends PortalEntry {
  readonly titlePieces: readonly TextPiece[];
}

/** Why there is nothing to show. The words for it name no item, whatever the address held. */
export const noticeKinds = [
  'notFound',
  'unavailable',
  'withdrawn',
  'badRequest',
  'methodNotAllowed',
  'fault',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The pages of the portal that are made for each request. Published pages are not among them: they are stored. */
export interface PortalPages {
  home(site: SiteFacts, columns: readonly ColumnFacts[], latest: readonly PortalEntry[]): string;
  column(site: SiteFacts, column: ColumnFacts, page: PortalPage): string;
  search(
    site: SiteFacts,
    query: string,
    page: PortalPage & { readonly entries: readonly PortalHit[] },
  ): string;
  notice(site: SiteFacts, kind: NoticeKind): string;
  /** Addresses for search engines, as XML. */
  sitemap(site: PortalSite, entries: readonly SitemapEntry[]): string;
  robots(site: PortalSite): string;
  /** Style sheets by path. */
  readonly styles: Readonly<Record<string, string>>;
}

export const PORTAL_PAGES = Symbol('PortalPages');
