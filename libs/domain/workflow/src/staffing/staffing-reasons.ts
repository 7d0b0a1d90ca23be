import { refusal, type RefusalReason } from '../refusal.js';
import type { Roster } from './roster.js';
import { canBeStaffed, staffing } from './staffing.js';
import type { Work } from './work.js';

/**
 * Why nobody could finish the case any more once this was done; nothing when it can still be finished, or when
 * that was lost before (people have left), since then this is not what takes it away.
 *
 * @param before asked for only when the case could not be finished afterwards.
 */
export function staffingReasons(after: Work, before: () => Work, roster: Roster): readonly RefusalReason[] {
  return canBeStaffed(after, roster) || !canBeStaffed(before(), roster) ? [] : missingReasons(after, roster);
}

/** Which steps of the work cannot be staffed, and how many people of which duty are missing; nothing when all can. */
export function missingReasons(work: Work, roster: Roster): readonly RefusalReason[] {
  const answer = staffing(work, roster);
  if (answer.kind === 'possible') return [];
  const steps = answer.steps.join('|');
  if (answer.missing === null) return [refusal('STAFFING.NO_ELIGIBLE_PERSON', { steps })];
  return answer.missing.duties.map(({ duty, people }) =>
    refusal('STAFFING.NO_ELIGIBLE_PERSON', { steps, duty, people }),
  );
}
