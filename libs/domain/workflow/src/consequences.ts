import type { CaseEvent } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { decide, type Refused } from './decide.js';
import { openSteps, stateOf, type StoredSnapshot } from './snapshot.js';
import type { StateId, StepId } from './vocabulary.js';

/** What an event would bring about. */
export interface Consequences {
  readonly kind: 'consequences';
  readonly to: StateId;
  /** Open steps whose work would be cut off, that of the event itself not among them. */
  readonly cancels: readonly StepId[];
  /** Steps that would be open afterwards and are not now. */
  readonly opens: readonly StepId[];
  /** Confirmations that would fall, in the order in which they were given. */
  readonly falls: readonly StepId[];
  /** Confirmations that would stay. */
  readonly stands: readonly StepId[];
  /** Whether what stays then depends on what the drafter changes. */
  readonly dependsOnChange: boolean;
}

/**
 * What an event would do to a case, or every reason against it: asked of the very function that decides, so that a preview
 * cannot promise anything else.
 *
 * @throws SnapshotMismatchError when the stored case does not belong to the process.
 */
export function consequencesOf(
  process: CompiledProcess,
  stored: StoredSnapshot,
  event: CaseEvent,
): Consequences | Refused {
  const decided = decide(process, stored, event);
  if (decided.kind === 'refused') return decided;
  const { startStep } = process.definition;
  const isConfirmation = (step: StepId): boolean => step !== startStep && step !== 'delivery';
  const after = decided.next.context.confirmed;
  const before = openSteps(process, stored);
  const opened = openSteps(process, decided.next);
  const [own] = event.type.split('.');
  return {
    kind: 'consequences',
    to: stateOf(decided.next),
    cancels: decided.voided.filter((step) => step !== own),
    opens: opened.filter((step) => !before.includes(step)),
    falls: stored.context.confirmed.filter((step) => isConfirmation(step) && !after.includes(step)),
    stands: after.filter((step) => isConfirmation(step) && stored.context.confirmed.includes(step)),
    dependsOnChange: opened.includes(startStep),
  };
}
