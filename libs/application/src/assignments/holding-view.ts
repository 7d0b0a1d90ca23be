import type { PersonActor } from '#domain/kernel';
import type { TaskFacts } from '../queries/read-models.port.js';
import type { HoldingView } from '../queries/views.js';
import { capacityIn, type TaskAtHand } from './capacity.js';

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
