import { checkSubmission } from '#domain/disclosure';
import { type Issue, revisionOf } from '#domain/text';
import { storedReleasePlan } from '../cases/stored-content.js';
import { ContentInvalidError } from '../errors/refused.errors.js';
import type { ItemRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';

/** What still keeps a draft from being submitted, all of it at once; empty when nothing does. */
export async function submissionIssues(tx: Transaction, item: ItemRow): Promise<readonly Issue[]> {
  const [revision, plan, columnIds] = await Promise.all([
    tx.getRevisionBytes(item.sourceDigest),
    tx.getReleasePlanBytes(item.id, item.releasePlanDigest),
    tx.getColumnIds(item.unitId),
  ]);
  return checkSubmission(revisionOf(revision), storedReleasePlan(plan), columnIds);
}

/** @throws ContentInvalidError naming every issue of the draft. */
export async function requireSubmittable(tx: Transaction, item: ItemRow): Promise<void> {
  const issues = await submissionIssues(tx, item);
  if (issues.length > 0) throw new ContentInvalidError(issues);
}
