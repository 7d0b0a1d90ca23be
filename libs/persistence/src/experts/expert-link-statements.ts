import type { ExpertLinkState } from '#application';
import { asId, type Digest } from '#domain/kernel';
import type { Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

const columns = `x.id, x.item_id, x.case_id, x.task_id, x.step, x.source_digest, x.content_digest, x.release_plan_digest, x.invited_by,
  x.entry_id, x.invited_at, x.expires_at, x.openings, x.revoked_at, x.answered_at, t.status = 'open' AS is_task_open`;
const source = 'FROM expert_links x JOIN tasks t ON t.id = x.task_id';
const valueOf = (entry: string, field: string): string =>
  `(SELECT v.value FROM audit_values v WHERE v.entry_id = ${entry} AND v.field = '${field}')`;

export const expertLinkById: Statement = {
  name: 'expert_link_by_id',
  text: `SELECT ${columns} ${source} WHERE x.id = $1::uuid`,
};
export const expertLinkByToken: Statement = {
  name: 'expert_link_by_token',
  text: `SELECT ${columns} ${source} WHERE x.token_hash = $1`,
};
/** What the expert of a link ($1) was told. */
export const expertInvitation: Statement = {
  name: 'expert_invitation',
  text: `SELECT ${valueOf('x.entry_id', 'expert')} AS expert, ${valueOf('x.entry_id', 'question')} AS question, u.name AS unit_name
    FROM expert_links x JOIN items i ON i.id = x.item_id JOIN units u ON u.id = i.unit_id WHERE x.id = $1::uuid`,
};
/** The links of an item ($1), oldest first, with the values beside their entries. */
export const expertLinksOfItem: Statement = {
  name: 'expert_links_of_item',
  text: `SELECT ${columns}, p.name AS inviter, ${valueOf('x.entry_id', 'expert')} AS expert, ${valueOf('x.entry_id', 'organisation')} AS organisation,
      ${valueOf('x.entry_id', 'question')} AS question, ${valueOf('x.answer_entry_id', 'opinion')} AS opinion,
      (SELECT convert_from(e.canon, 'UTF8')::jsonb -> 'facts' ->> 'stance' FROM audit_entries e WHERE e.id = x.answer_entry_id) AS stance
    ${source} JOIN persons p ON p.id = x.invited_by WHERE x.item_id = $1::uuid ORDER BY x.id`,
};

/** From the columns of a link. */
export function toExpertLink(row: DbRow): ExpertLinkState {
  const instantOrNull = (value: unknown): ExpertLinkState['revokedAt'] =>
    value === null ? null : toInstant(value);
  return {
    id: row['id'] as string,
    itemId: asId(row['item_id'] as string),
    caseId: asId(row['case_id'] as string),
    taskId: asId(row['task_id'] as string),
    step: row['step'] as string,
    sourceDigest: row['source_digest'] as Digest,
    contentDigest: row['content_digest'] as Digest,
    releasePlanDigest: row['release_plan_digest'] as Digest,
    invitedBy: asId(row['invited_by'] as string),
    entryId: row['entry_id'] as string,
    invitedAt: toInstant(row['invited_at']),
    expiresAt: toInstant(row['expires_at']),
    openings: row['openings'] as number,
    revokedAt: instantOrNull(row['revoked_at']),
    answeredAt: instantOrNull(row['answered_at']),
    isTaskOpen: row['is_task_open'] as boolean,
  };
}
