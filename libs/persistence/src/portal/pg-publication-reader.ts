import { asId } from '#domain/kernel';
import type { CivilDate, Digest, ItemId, PublicationId } from '#domain/kernel';
import { ItemNotFoundError } from '#application';
import type {
  PublicationEvidence,
  PublicationReader,
  PublicationStatus,
  PublishingReferences,
} from '#application';
import type { PgDatabase } from '../pg-database.js';
import { toInstant } from '../unit-of-work/row-mapping.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import { toColumnFacts } from './pg-portal-reader.js';
import * as sql from './publication-statements.js';

/** Reads for publishing and for checking what was published, from PostgreSQL. */
export class PgPublicationReader implements PublicationReader {
  constructor(private readonly database: PgDatabase) {}

  async getReferences(itemId: ItemId): Promise<PublishingReferences> {
    const [units, columns, keys] = await Promise.all([
      this.database.query<DbRow>(sql.unitsOfItem, [itemId]),
      this.database.query<DbRow>(sql.columnsOfItem, [itemId]),
      this.database.query<DbRow>(sql.receiptKeys, []),
    ]);
    const [unit] = units;
    if (unit === undefined) throw new ItemNotFoundError(itemId);
    return {
      publisher: { unitId: asId(unit['id'] as string), name: unit['name'] as string },
      series: toSeries(units.find((candidate) => candidate['credit_code'] !== null)),
      columns: columns.map(toColumnFacts),
      receiptKeys: keys.map((key) => ({
        id: key['id'] as string,
        publicKey: key['public_key'] as Uint8Array,
      })),
    };
  }

  async findEvidence(publicationId: PublicationId): Promise<PublicationEvidence | null> {
    const [row] = await this.database.query<DbRow>(sql.findEvidence, [publicationId]);
    return row === undefined ? null : toEvidence(row);
  }
}

function toSeries(unit: DbRow | undefined): PublishingReferences['series'] {
  if (unit === undefined) return null;
  return {
    unitId: asId(unit['id'] as string),
    creditCode: unit['credit_code'] as string,
    template: unit['index_number_template'] as string,
  };
}

function toEvidence(row: DbRow): PublicationEvidence {
  return {
    publicationId: asId(row['id'] as string),
    itemId: asId(row['item_id'] as string),
    status: row['status'] as PublicationStatus,
    indexNumber: row['index_number'] as string,
    publishedAt: toInstant(row['published_at']),
    publicUntil: row['public_until'] as CivilDate | null,
    contentDigest: row['content_digest'] as Digest,
    releasePlanDigest: row['release_plan_digest'] as Digest,
    templateVersion: row['template_version'] as string,
    factsBytes: row['facts'] as Uint8Array,
    pageBytes: row['page'] as Uint8Array,
    pageDigest: row['page_digest'] as Digest,
    renditionBytes: row['rendition'] as Uint8Array,
    releasePlanBytes: row['release_plan'] as Uint8Array,
    revisionDigest: row['revision_digest'] as Digest,
    revisionBytes: row['revision'] as Uint8Array | null,
    treatmentBytes: row['treatment'] as Uint8Array | null,
    signOff: {
      decisionId: asId(row['decision_id'] as string),
      caseId: asId(row['case_id'] as string),
      signerId: asId(row['signer_id'] as string),
      contentDigest: row['signed_content_digest'] as Digest,
      releasePlanDigest: row['signed_release_plan_digest'] as Digest,
      statement: row['statement'] as Uint8Array,
      signature: row['signature'] as Uint8Array,
      publicKey: row['public_key'] as Uint8Array,
    },
  };
}
