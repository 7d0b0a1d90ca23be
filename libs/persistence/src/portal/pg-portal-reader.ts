import { asId } from '#domain/kernel';
import type { CivilDate, Digest, PublicationId } from '#domain/kernel';
import type {
  ColumnFacts,
  ListRequest,
  PortalEntry,
  PortalReader,
  ProofFiles,
  PublicationStatus,
  SearchQuery,
  SearchTier,
  SitemapEntry,
  StoredBytes,
} from '#application';
import type { PgDatabase, Statement } from '../pg-database.js';
import { toInstant } from '../unit-of-work/row-mapping.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import * as sql from './portal-statements.js';
import { searchCondition } from './search-condition.js';

/** A place newer than every publication. */
const beforeAll = { publishedAt: 'infinity', publicationId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** What the public may read, from PostgreSQL. */
export class PgPortalReader implements PortalReader {
  constructor(private readonly database: PgDatabase) {}

  async listColumns(): Promise<readonly ColumnFacts[]> {
    return (await this.database.query<DbRow>(sql.listColumns, [])).map(toColumnFacts);
  }

  async listEntries(columnId: string | null, request: ListRequest): Promise<readonly PortalEntry[]> {
    const rows =
      columnId === null
        ? await this.list(sql.listLatest, request)
        : await this.list(sql.listOfColumn, request, columnId);
    return rows.map(toEntry);
  }

  async search(query: SearchQuery, tier: SearchTier, request: ListRequest): Promise<readonly PortalEntry[]> {
    const condition = searchCondition(query, tier);
    const recent = await this.list(sql.searchRecent, request, condition);
    const isPageFull = recent.length === request.limit;
    return (isPageFull ? recent : await this.list(sql.searchAll, request, condition)).map(toEntry);
  }

  findPage(publicationId: PublicationId): Promise<StoredBytes | null> {
    return this.findBytes(sql.findPage, publicationId);
  }

  findCanonicalBytes(publicationId: PublicationId): Promise<StoredBytes | null> {
    return this.findBytes(sql.findCanonicalBytes, publicationId);
  }

  findFacts(publicationId: PublicationId): Promise<StoredBytes | null> {
    return this.findBytes(sql.findFacts, publicationId);
  }

  async findProof(publicationId: PublicationId): Promise<ProofFiles | null> {
    const [row] = await this.database.query<DbRow>(sql.findProof, [publicationId]);
    return row === undefined ? null : { sha256: row['sha256'] as string, sm3: row['sm3'] as string };
  }

  async findIdByIndexNumber(indexNumber: string): Promise<PublicationId | null> {
    const [row] = await this.database.query<DbRow>(sql.findIdByIndexNumber, [indexNumber]);
    return row === undefined ? null : asId(row['id'] as string);
  }

  async listForSitemap(request: ListRequest): Promise<readonly SitemapEntry[]> {
    const rows = await this.list(sql.listForSitemap, request);
    return rows.map((row) => ({
      publicationId: asId(row['id'] as string),
      publishedAt: toInstant(row['published_at']),
    }));
  }

  private list(
    statement: Statement,
    { after, on, limit }: ListRequest,
    ...further: readonly string[]
  ): Promise<DbRow[]> {
    const { publishedAt, publicationId } = after ?? beforeAll;
    const values = [publishedAt, publicationId, on, limit, ...further];
    return this.database.query<DbRow>(statement, values);
  }

  private async findBytes(statement: Statement, publicationId: PublicationId): Promise<StoredBytes | null> {
    const [row] = await this.database.query<DbRow>(statement, [publicationId]);
    if (row === undefined || row['bytes'] === null) return null;
    return {
      bytes: row['bytes'] as Uint8Array,
      digest: row['digest'] as Digest,
      status: row['status'] as PublicationStatus,
      publicUntil: row['public_until'] as CivilDate | null,
      publishedAt: toInstant(row['published_at']),
      templateVersion: row['template_version'] as string,
    };
  }
}

/** A column as pages name it. */
export function toColumnFacts(row: DbRow): ColumnFacts {
  return {
    id: row['id'] as string,
    name: row['name'] as string,
    description: row['description'] as string,
    keywords: row['keywords'] as string,
    type: row['column_type'] as string,
  };
}

function toEntry(row: DbRow): PortalEntry {
  return {
    publicationId: asId(row['id'] as string),
    indexNumber: row['index_number'] as string,
    title: row['title'] as string,
    publishedAt: toInstant(row['published_at']),
  };
}
