import { asId, type Digest, type Duty, type Instant, instantOf, type PersonId } from '#domain/kernel';
import type { CaseRow, ItemRow, TaskRow } from '#application';

/** A result row as pg gives it: snake_case names, `timestamptz` as Date, `bytea` as Buffer. */
export type DbRow = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => value as string;
const textOrNull = (value: unknown): string | null => value as string | null;

/** A `timestamptz` as the domain writes instants. */
export function toInstant(value: unknown): Instant {
  return instantOf((value as Date).getTime());
}

/** Columns of `items`, each under the prefix `i_`. */
export const itemColumns = `i.id AS i_id, i.unit_id AS i_unit_id, i.department_id AS i_department_id, i.version AS i_version,
  i.state AS i_state, i.title AS i_title, i.risk_tier AS i_risk_tier, i.source_digest AS i_source_digest,
  i.treatment_digest AS i_treatment_digest, i.content_digest AS i_content_digest, i.release_plan_digest AS i_release_plan_digest,
  i.open_findings AS i_open_findings, i.entry_seq AS i_entry_seq, i.entry_leaf AS i_entry_leaf, i.created_by AS i_created_by, i.created_at AS i_created_at`;

/** From `itemColumns`. */
export function toItemRow(row: DbRow): ItemRow {
  return {
    id: asId(text(row['i_id'])),
    unitId: asId(text(row['i_unit_id'])),
    departmentId: textOrNull(row['i_department_id']),
    version: row['i_version'] as number,
    state: text(row['i_state']),
    title: text(row['i_title']),
    riskTier: row['i_risk_tier'] as ItemRow['riskTier'],
    sourceDigest: text(row['i_source_digest']) as Digest,
    treatmentDigest: textOrNull(row['i_treatment_digest']) as Digest | null,
    contentDigest: text(row['i_content_digest']) as Digest,
    releasePlanDigest: text(row['i_release_plan_digest']) as Digest,
    openFindings: row['i_open_findings'] as ItemRow['openFindings'],
    entrySeq: row['i_entry_seq'] as number,
    entryLeaf: row['i_entry_leaf'] as Uint8Array | null,
    createdBy: asId(text(row['i_created_by'])),
    createdAt: toInstant(row['i_created_at']),
  };
}

/** Columns of `cases`, each under the prefix `c_`. */
export const caseColumns = `c.id AS c_id, c.item_id AS c_item_id, c.kind AS c_kind, c.definition_hash AS c_definition_hash,
  c.snapshot AS c_snapshot, c.closed_at AS c_closed_at`;

/** From `caseColumns`. */
export function toCaseRow(row: DbRow): CaseRow {
  return {
    id: asId(text(row['c_id'])),
    itemId: asId(text(row['c_item_id'])),
    kind: row['c_kind'] as CaseRow['kind'],
    definitionHash: text(row['c_definition_hash']),
    snapshot: row['c_snapshot'] as CaseRow['snapshot'],
    isClosed: row['c_closed_at'] !== null,
  };
}

/** Columns of `tasks`, each under the prefix `t_`. */
export const taskColumns = `t.id AS t_id, t.item_id AS t_item_id, t.case_id AS t_case_id, t.unit_id AS t_unit_id, t.step AS t_step,
  t.duty AS t_duty, t.assignee_id AS t_assignee_id, t.round AS t_round, t.version AS t_version, t.status AS t_status,
  t.content_digest AS t_content_digest, t.release_plan_digest AS t_release_plan_digest, t.opened_by AS t_opened_by, t.voice AS t_voice,
  t.assigned_by AS t_assigned_by, t.principal_id AS t_principal_id, t.adviser_ids AS t_adviser_ids`;

/** From `taskColumns`. */
export function toTaskRow(row: DbRow): TaskRow {
  return {
    id: asId(text(row['t_id'])),
    itemId: asId(text(row['t_item_id'])),
    caseId: asId(text(row['t_case_id'])),
    unitId: asId(text(row['t_unit_id'])),
    step: text(row['t_step']),
    duty: text(row['t_duty']) as Duty,
    assigneeId: row['t_assignee_id'] as PersonId | null,
    assignedBy: row['t_assigned_by'] as PersonId | null,
    principalId: row['t_principal_id'] as PersonId | null,
    adviserIds: row['t_adviser_ids'] as PersonId[],
    round: row['t_round'] as number,
    version: row['t_version'] as number,
    status: row['t_status'] as TaskRow['status'],
    contentDigest: text(row['t_content_digest']) as Digest,
    releasePlanDigest: text(row['t_release_plan_digest']) as Digest,
    openedBy: textOrNull(row['t_opened_by']) === null ? null : asId(text(row['t_opened_by'])),
    ...(text(row['t_voice']) === '' ? {} : { voice: text(row['t_voice']) }),
  };
}
