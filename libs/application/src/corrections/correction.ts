import type { CaseId, Digest, EntryId, ItemId } from '#domain/kernel';
import type { ChangeClass } from '#domain/workflow';
import type { PublicationStatus } from '../ports/rows.js';

/** What kind of error is put right. */
export const correctionClasses = ['typographic', 'factual', 'legal'] as const;
export type CorrectionClass = (typeof correctionClasses)[number];

/** A correction that has begun: of which publication, and against which text and plan its depth is judged. */
export interface CorrectionRow {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  readonly publicationId: string;
  readonly errorClass: CorrectionClass;
  readonly sourceDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly entryId: EntryId;
}

/** What has been taken off the page is in question as a whole: it comes back by no shorter way than it first went. */
export function depthAtStart(declared: CorrectionClass, publication: PublicationStatus): CorrectionClass {
  return publication === 'SUSPENDED' && declared === 'typographic' ? 'factual' : declared;
}

/**
 * How deep a correction goes: as deep as the drafter says, and deeper where what was changed is more than a misprint.
 *
 * @param changes classes of what differs from the public text, a misprint judged as a proofreader's.
 */
export function correctionDepth(declared: CorrectionClass, changes: readonly ChangeClass[]): CorrectionClass {
  if (declared !== 'typographic') return declared;
  return changes.every((found) => found === 'typographic') ? 'typographic' : 'factual';
}
