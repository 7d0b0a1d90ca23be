import type { CivilDate, Digest, Instant, PublicationId } from '#domain/kernel';
import type { ProofFiles } from '../../log/proof-files.js';
import type { PublicationStatus } from '../../ports/index.js';
import type { ColumnFacts } from '../page-facts.js';
import type { SearchQuery } from '../search/search-terms.js';

/** One line of a public list. */
export interface PortalEntry {
  readonly publicationId: PublicationId;
  readonly indexNumber: string;
  readonly title: string;
  readonly publishedAt: Instant;
}

/** The last entry of a page: lists run from the newest publication to the oldest. */
export interface ListPosition {
  readonly publishedAt: Instant;
  readonly publicationId: PublicationId;
}

/** A stretch of a list. `on` is today's civil date: what is public only until an earlier day is not listed. */
export interface ListRequest {
  readonly on: CivilDate;
  readonly after: ListPosition | null;
  readonly limit: number;
}

/** First those with every term in title, document number or index number; then the others. */
export type SearchTier = 'title' | 'text';

export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly status: PublicationStatus;
  readonly publicUntil: CivilDate | null;
  readonly publishedAt: Instant;
  readonly templateVersion: string;
}

export interface SitemapEntry {
  readonly publicationId: PublicationId;
  readonly publishedAt: Instant;
}

/** What the public may read, and nothing else; every list holds live publications only. */
export interface PortalReader {
  /** Columns in their order on the home page. */
  listColumns(): Promise<readonly ColumnFacts[]>;
  /** The newest first, of one column or of all. */
  listEntries(columnId: string | null, request: ListRequest): Promise<readonly PortalEntry[]>;
  search(query: SearchQuery, tier: SearchTier, request: ListRequest): Promise<readonly PortalEntry[]>;
  findPage(publicationId: PublicationId): Promise<StoredBytes | null>;
  findCanonicalBytes(publicationId: PublicationId): Promise<StoredBytes | null>;
  /** Null for what was published before there was a log. */
  findProof(publicationId: PublicationId): Promise<ProofFiles | null>;
  findFacts(publicationId: PublicationId): Promise<StoredBytes | null>;
  findIdByIndexNumber(indexNumber: string): Promise<PublicationId | null>;
  listForSitemap(request: ListRequest): Promise<readonly SitemapEntry[]>;
}

export const PORTAL_READER = Symbol('PortalReader');
