import { checkSubmission } from '#domain/disclosure';
import { type Issue, revisionOf } from '#domain/text';
import { storedReleasePlan } from '../cases/stored-content.js';
import { ContentInvalidError } from '../errors/refused.errors.js';
import type { ItemRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';

/** What still keeps a draft from being submitted, all of it at once; empty when nothing does. */
export async function submissionIssues(tx: Transaction, item: ItemRow): Promise<readonly Issue[]> {
  const revision = revisionOf(await tx.getRevisionBytes(item.sourceDigest));
  const plan = storedReleasePlan(await tx.getReleasePlanBytes(item.id, item.releasePlanDigest));
  return checkSubmission(revision, plan, await tx.getColumnIds(item.unitId));
}

/** @throws ContentInvalidError naming every issue of the draft. */
export async function requireSubmittable(tx: Transaction, item: ItemRow): Promise<void> {
  const issues = await submissionIssues(tx, item);
  if (issues.length > 0) throw new ContentInvalidError(issues);
}
