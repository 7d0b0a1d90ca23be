import type { Digest, ItemId, PersonId, UnitId } from '#domain/kernel';
import type { KeyedDigest } from '#domain/personal-information';
import type { Subject } from '#domain/workflow';
import {
  ContentMissingError,
  type CorrectionClass,
  type DispositionRow,
  type ItemRow,
  type JudgedRendition,
  type PublishedTrace,
  type ReleasePlanRow,
  type RenditionRow,
  type RevisionRow,
  type ScreeningRow,
  type StoredScreening,
  type SubmissionFacts,
  type TraceRow,
  type TreatmentRow,
} from '#application';
import { toStoredScreening } from './screening-rows.js';
import {
  newerTraces,
  publishedTraces,
  toPublishedTrace,
  traceJson,
  tracesParams,
} from '../screening/trace-statements.js';
import * as sql from './read-statements.js';
import { TransactionCore } from './transaction-core.js';

/** Texts of items: revisions, treatments, renditions, plans, and what the checks found in them. */
export abstract class ContentTransaction extends TransactionCore {
  getRevisionBytes(digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.revisionBytes, [digest], digest);
  }

  getRenditionBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.renditionBytes, [itemId, digest], digest);
  }

  getTreatmentBytes(itemId: ItemId, revision: Digest, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.treatmentBytes, [itemId, revision, digest], digest);
  }

  getReleasePlanBytes(itemId: ItemId, digest: Digest): Promise<Uint8Array> {
    return this.bytes(sql.releasePlanBytes, [itemId, digest], digest);
  }

  async getRevisionAuthors(itemId: ItemId): Promise<readonly PersonId[]> {
    return (await this.rows(sql.revisionAuthors, [itemId])).map((row) => row['created_by'] as PersonId);
  }

  async getColumnIds(unitId: UnitId): Promise<readonly string[]> {
    return (await this.rows(sql.columnIds, [unitId])).map((row) => row['id'] as string);
  }

  async getSubmissionFacts(item: ItemRow, earlier: Subject | null): Promise<SubmissionFacts> {
    const { id, unitId, sourceDigest, releasePlanDigest } = item;
    const [row] = await this.rows(sql.submissionFacts, [
      unitId,
      id,
      sourceDigest,
      earlier?.contentDigest ?? null,
      earlier?.releasePlanDigest ?? null,
      releasePlanDigest,
    ]);
    if (row === undefined || row['revision'] === null) throw new ContentMissingError(sourceDigest);
    if (row['release_plan'] === null) throw new ContentMissingError(releasePlanDigest);
    return {
      profile: row['profile'] as string,
      superiors: row['superiors'] as string[],
      containsPersonalInformation: row['personal'] as boolean,
      revision: row['revision'] as Uint8Array,
      releasePlan: row['release_plan'] as Uint8Array,
      earlierRevision: row['earlier_revision'] as Uint8Array | null,
      earlierPlan: row['earlier_plan'] as Uint8Array | null,
      correction:
        row['error_class'] === null
          ? null
          : {
              errorClass: row['error_class'] as CorrectionClass,
              revision: row['public_revision'] as Uint8Array,
              releasePlan: row['public_plan'] as Uint8Array,
            },
    };
  }

  async getRevisionCount(itemId: ItemId): Promise<number> {
    return (await this.rows(sql.revisionCount, [itemId]))[0]?.['count'] as number;
  }

  async getScreening(itemId: ItemId, revision: Digest): Promise<StoredScreening | null> {
    const [row] = await this.rows(sql.screeningOfRevision, [itemId, revision]);
    return row === undefined ? null : toStoredScreening(row);
  }

  async listPublishedTraces(
    traces: readonly KeyedDigest[],
    except: JudgedRendition,
  ): Promise<readonly PublishedTrace[]> {
    return (await this.rows(publishedTraces, tracesParams(traces, except))).map(toPublishedTrace);
  }

  async hasNewerTraces(itemId: ItemId, rendition: Digest): Promise<boolean> {
    return (await this.rows(newerTraces, [itemId, rendition]))[0]?.['found'] as boolean;
  }

  insertRevision(row: RevisionRow): void {
    this.push('insertRevisions', {
      digest: row.digest,
      item_id: row.itemId,
      number: row.number,
      size_bytes: row.bytes.length,
      salt_commitment: row.saltCommitment,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
    this.push('insertRevisionContents', { digest: row.digest, bytes: this.sealed(row.itemId, row.bytes) });
  }

  insertTreatment(row: TreatmentRow): void {
    this.push('insertTreatments', {
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      digest: row.digest,
      bytes: row.bytes,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
  }

  insertRendition(row: RenditionRow): void {
    this.push('insertRenditions', {
      item_id: row.itemId,
      digest: row.digest,
      revision_digest: row.revisionDigest,
      treatment_digest: row.treatmentDigest,
      size_bytes: row.bytes.length,
      created_at: row.createdAt,
    });
    this.push('insertRenditionContents', {
      item_id: row.itemId,
      digest: row.digest,
      bytes: this.sealed(row.itemId, row.bytes),
    });
  }

  insertScreening(row: ScreeningRow): void {
    this.push('insertScreenings', {
      id: row.id,
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      scene: row.scene,
      checks: row.checks,
      findings: row.findings,
      screened_at: row.screenedAt,
    });
  }

  insertTraces(rows: readonly TraceRow[]): void {
    if (rows.length > 0) this.push('insertTraces', { rows: rows.map(traceJson) });
  }

  insertDispositions(rows: readonly DispositionRow[]): void {
    const said = rows.map((row) => ({
      id: row.id,
      item_id: row.itemId,
      revision_digest: row.revisionDigest,
      finding_id: row.findingId,
      kind: row.kind,
      reason: row.reason,
      person_id: row.personId,
      decided_at: row.decidedAt,
      entry_id: row.entryId,
      carried_from: row.carriedFrom,
    }));
    if (said.length > 0) this.push('insertDispositions', { rows: said });
  }

  insertReleasePlan(row: ReleasePlanRow): void {
    this.push('insertReleasePlans', {
      item_id: row.itemId,
      digest: row.digest,
      bytes: row.bytes,
      created_by: row.createdBy,
      created_at: row.createdAt,
    });
  }
}
