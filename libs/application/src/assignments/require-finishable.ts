import {
  type CompiledProcess,
  isClosed,
  remainingWork,
  type Roster,
  staffingReasons,
  type StoredSnapshot,
} from '#domain/workflow';
import { DecisionRefusedError } from '../errors/refused.errors.js';

/** The case's definition and unit, and the people there. */
export interface Staffed {
  readonly process: CompiledProcess;
  readonly unitId: string;
  readonly roster: Roster;
}

/**
 * Nothing is done to a case after which nobody could finish it who could before (I5).
 *
 * @throws DecisionRefusedError naming the steps and how many people of which duty are missing.
 */
export function requireFinishable(
  event: string,
  { process, unitId, roster }: Staffed,
  before: StoredSnapshot,
  next: StoredSnapshot,
): void {
  if (isClosed(process, next)) return;
  const work = (stored: StoredSnapshot): ReturnType<typeof remainingWork> =>
    remainingWork(process, stored, unitId);
  const reasons = staffingReasons(work(next), () => work(before), roster);
  if (reasons.length > 0) throw new DecisionRefusedError(event, reasons, []);
}
