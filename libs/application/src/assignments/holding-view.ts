import type { PersonActor } from '#domain/kernel';
import type { TaskFacts } from '../queries/read-models.port.js';
import type { PersonRef } from '../queries/views.js';
import { capacityIn, type TaskAtHand } from './capacity.js';

/**
 * In whose hands a task is: nobody's yet, bound to somebody by the process, claimed, assigned, or given to a delegate who
 * prepares it for the principal.
 */
export interface HoldingView {
  readonly kind: 'open' | 'bound' | 'claimed' | 'assigned' | 'delegated';
  /** To whom it comes back, where a delegate has it. */
  readonly principal: PersonRef | null;
  /** The reader would act here in the place of this person, as substitute or delegate. */
  readonly readerActsFor: PersonRef | null;
}

/** How a task is held, as a reader of it sees it. */
export function holdingOf(actor: PersonActor, at: TaskAtHand & { readonly task: TaskFacts }): HoldingView {
  const { actingFor } = capacityIn(actor, at);
  const { principal } = at.task;
  const lender = (actor.standsFor ?? []).find(({ principalId }) => principalId === actingFor);
  const readerActsFor =
    lender === undefined
      ? actingFor === null
        ? null
        : principal
      : { id: lender.principalId, name: lender.principalName };
  return { kind: kindOf(at.task), principal, readerActsFor };
}

function kindOf({ assigneeId, assignedBy = null, principalId = null }: TaskFacts): HoldingView['kind'] {
  if (assigneeId === null) return 'open';
  if (principalId !== null) return 'delegated';
  if (assignedBy === null) return 'bound';
  return assignedBy === assigneeId ? 'claimed' : 'assigned';
}
