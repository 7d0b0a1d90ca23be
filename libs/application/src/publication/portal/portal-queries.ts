import { Inject, Injectable } from '@nestjs/common';
import { asId, assertNever, civilDateOf } from '#domain/kernel';
import type { CivilDate, PublicationId } from '#domain/kernel';
import { CLOCK } from '../../ports/index.js';
import type { Clock } from '../../ports/index.js';
import type { ColumnFacts } from '../page-facts.js';
import type { ProofFiles } from '../../log/proof-files.js';
import { highlight } from '../search/highlight.js';
import { searchQueryOf } from '../search/search-terms.js';
import type { SearchQuery } from '../search/search-terms.js';
import { listCursor, listPositionOf } from './list-cursor.js';
import { PORTAL_READER } from './portal-reader.port.js';
import type {
  ListPosition,
  PortalEntry,
  PortalReader,
  SearchTier,
  SitemapEntry,
  StoredBytes,
} from './portal-reader.port.js';
import type { PortalHit, PortalPage } from './portal-pages.port.js';
import {
  PortalPageNotFoundError,
  PortalRequestInvalidError,
  PublicationNotShownError,
} from './portal.errors.js';

const pageSize = 20;
const latestCount = 10;
/** As many addresses as one sitemap file may hold. @source sitemaps.org protocol */
const sitemapMax = 50_000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the public may ask the portal. Nothing here writes, and nothing here knows who asks. */
@Injectable()
export class PortalQueries {
  constructor(
    @Inject(PORTAL_READER) private readonly reader: PortalReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Columns and the newest publications. */
  async home(): Promise<{
    readonly columns: readonly ColumnFacts[];
    readonly latest: readonly PortalEntry[];
  }> {
    const [columns, latest] = await Promise.all([
      this.reader.listColumns(),
      this.reader.listEntries(null, { on: this.today(), after: null, limit: latestCount }),
    ]);
    return { columns, latest };
  }

  /**
   * One page of a column.
   *
   * @throws PortalPageNotFoundError, PortalRequestInvalidError
   */
  async column(
    id: string,
    cursor: string | null,
  ): Promise<{ readonly column: ColumnFacts; readonly page: PortalPage }> {
    const after = positionOf(cursor);
    const column = (await this.reader.listColumns()).find((candidate) => candidate.id === id);
    if (column === undefined) throw new PortalPageNotFoundError();
    const entries = await this.reader.listEntries(id, { on: this.today(), after, limit: pageSize + 1 });
    return { column, page: { ...cut(entries), isFirst: cursor === null } };
  }

  /**
   * One page of what matches: first where title, document number or index number hold all terms, then the rest,
   * each from the newest on.
   *
   * @throws PortalRequestInvalidError
   */
  async search(
    text: string,
    cursor: string | null,
  ): Promise<PortalPage & { readonly entries: readonly PortalHit[] }> {
    const query = searchQueryOf(text);
    const start = searchStartOf(cursor);
    if (query.terms.length === 0) return { entries: [], nextCursor: null, isFirst: true };
    const found = await this.findHits(query, start.tier, start.after);
    const entries = found.slice(0, pageSize);
    const last = entries.at(-1);
    return {
      entries: entries.map(({ entry }) => ({ ...entry, titlePieces: highlight(entry.title, query.terms) })),
      nextCursor:
        found.length > pageSize && last !== undefined ? `${last.tier}_${listCursor(last.entry)}` : null,
      isFirst: cursor === null,
    };
  }

  /**
   * The stored page of a publication.
   *
   * @throws PortalPageNotFoundError, PublicationNotShownError
   */
  async page(publicationId: string): Promise<StoredBytes> {
    return this.shown(uuid.test(publicationId) ? await this.reader.findPage(asId(publicationId)) : null);
  }

  /**
   * The canonical bytes that were signed.
   *
   * @throws PortalPageNotFoundError, PublicationNotShownError
   */
  async canonicalBytes(publicationId: string): Promise<StoredBytes> {
    return this.shown(
      uuid.test(publicationId) ? await this.reader.findCanonicalBytes(asId(publicationId)) : null,
    );
  }

  /**
   * The publication facts: with the canonical bytes and the template version anybody can compute the page anew.
   *
   * @throws PortalPageNotFoundError, PublicationNotShownError
   */
  async facts(publicationId: string): Promise<StoredBytes> {
    return this.shown(uuid.test(publicationId) ? await this.reader.findFacts(asId(publicationId)) : null);
  }

  /**
   * That the sign-off of what was published stood in the log before, as files that anybody can verify alone.
   *
   * @throws PortalPageNotFoundError, PublicationNotShownError
   */
  async proof(publicationId: string): Promise<ProofFiles> {
    await this.facts(publicationId);
    const files = await this.reader.findProof(asId(publicationId));
    if (files === null) throw new PortalPageNotFoundError();
    return files;
  }

  /** The publication that bears an index number. @throws PortalPageNotFoundError */
  async idByIndexNumber(indexNumber: string): Promise<PublicationId> {
    const id = await this.reader.findIdByIndexNumber(indexNumber);
    if (id === null) throw new PortalPageNotFoundError();
    return id;
  }

  /** Every page a search engine may know of, the newest first. */
  sitemap(): Promise<readonly SitemapEntry[]> {
    return this.reader.listForSitemap({ on: this.today(), after: null, limit: sitemapMax });
  }

  private async findHits(query: SearchQuery, from: SearchTier, after: ListPosition | null) {
    const limit = pageSize + 1;
    const first = await this.reader.search(query, from, { on: this.today(), after, limit });
    const hits = first.map((entry) => ({ tier: from, entry }));
    if (from === 'text' || hits.length === limit) return hits;
    const rest = await this.reader.search(query, 'text', {
      on: this.today(),
      after: null,
      limit: limit - hits.length,
    });
    return [...hits, ...rest.map((entry) => ({ tier: 'text' as const, entry }))];
  }

  private shown(stored: StoredBytes | null): StoredBytes {
    if (stored === null) throw new PortalPageNotFoundError();
    if (stored.publicUntil !== null && stored.publicUntil < this.today())
      throw new PublicationNotShownError(true);
    switch (stored.status) {
      case 'LIVE':
      case 'HISTORICAL':
        return stored;
      case 'SUSPENDED':
        throw new PublicationNotShownError(false);
      case 'WITHDRAWN':
      case 'EXPIRED_OFFLINE':
        throw new PublicationNotShownError(true);
      default:
        return assertNever(stored.status);
    }
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}

function cut(entries: readonly PortalEntry[]): Pick<PortalPage, 'entries' | 'nextCursor'> {
  const shown = entries.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    entries: shown,
    nextCursor: entries.length > pageSize && last !== undefined ? listCursor(last) : null,
  };
}

function positionOf(cursor: string | null): ListPosition | null {
  if (cursor === null) return null;
  const position = listPositionOf(cursor);
  if (position === null) throw new PortalRequestInvalidError();
  return position;
}

function searchStartOf(cursor: string | null): {
  readonly tier: SearchTier;
  readonly after: ListPosition | null;
} {
  if (cursor === null) return { tier: 'title', after: null };
  const [tier, position] = [cursor.slice(0, cursor.indexOf('_')), cursor.slice(cursor.indexOf('_') + 1)];
  if (tier !== 'title' && tier !== 'text') throw new PortalRequestInvalidError();
  return { tier, after: positionOf(position) };
}
