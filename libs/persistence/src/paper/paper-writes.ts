import type { PaperDecisionRow, PaperFormRow, PrintedPaperForm } from '#application';
import { asId } from '#domain/kernel';
import type { Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

/** A printed form ($1) with whether it has been used. */
export const paperFormByNumber: Statement = {
  name: 'paper_form_by_number',
  text: `SELECT f.*, EXISTS (SELECT FROM paper_decisions d WHERE d.form_number = f.number) AS is_used
    FROM paper_forms f WHERE f.number = $1`,
};

/** A row of `paperFormByNumber`. */
export function toPaperForm(row: DbRow): PrintedPaperForm {
  const text = (column: string): string => row[column] as string;
  return {
    number: text('number'),
    code: text('code'),
    itemId: asId(text('item_id')),
    taskId: asId(text('task_id')),
    step: text('step'),
    round: row['round'] as number,
    contentDigest: asId(text('content_digest')),
    releasePlanDigest: asId(text('release_plan_digest')),
    printedBy: asId(text('printed_by')),
    printedAt: toInstant(row['printed_at']),
    entryId: text('entry_id'),
    isUsed: row['is_used'] === true,
  };
}

/** The row of a printed form. */
export function paperFormJson(row: PaperFormRow): Record<string, unknown> {
  return {
    number: row.number,
    code: row.code,
    item_id: row.itemId,
    task_id: row.taskId,
    step: row.step,
    round: row.round,
    content_digest: row.contentDigest,
    release_plan_digest: row.releasePlanDigest,
    printed_by: row.printedBy,
    printed_at: row.printedAt,
    entry_id: row.entryId,
  };
}

/** The row of what was typed in; the scan's bytes are a row of their own. */
export function paperDecisionJson(row: PaperDecisionRow): Record<string, unknown> {
  return {
    form_number: row.formNumber,
    decision_id: row.decisionId,
    item_id: row.itemId,
    signer_id: row.signerId,
    typist_id: row.typistId,
    signed_on: row.signedOn,
    scan_digest: row.scan.digest,
    scan_type: row.scan.type,
    recorded_at: row.recordedAt,
  };
}
