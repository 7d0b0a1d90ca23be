import type { HeldDuty, PersonActor } from '#domain/kernel';
import type { TaskRow } from '../ports/rows.js';

/** The person with the duties that he sees with: his own, and those lent to him for the time. */
export function readerOf(actor: PersonActor): PersonActor {
  const lent = (actor.standsFor ?? []).flatMap(({ duties }) => duties);
  return lent.length === 0 ? actor : { ...actor, duties: [...actor.duties, ...lent] };
}

/** Somebody to whom a task was given sees of its item what the duty of the task lets see, as long as he has it. */
export function readerOfItem(
  actor: PersonActor,
  tasks: readonly Pick<TaskRow, 'assigneeId' | 'status' | 'duty' | 'unitId' | 'step'>[],
): PersonActor {
  const reader = readerOf(actor);
  const given = tasks
    .filter(({ status, assigneeId }) => status === 'open' && assigneeId === actor.personId)
    .map(({ duty, unitId, step }): HeldDuty => ({ duty, unitId, step }));
  return given.length === 0 ? reader : { ...reader, duties: [...reader.duties, ...given] };
}
