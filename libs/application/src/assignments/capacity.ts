import { instantOf, type HeldDuty, type PersonActor, type PersonId } from '#domain/kernel';
import {
  type CompiledProcess,
  dutyReasonsAt,
  type PersonBy,
  refusal,
  type RefusalReason,
  type StoredSnapshot,
} from '#domain/workflow';
import type { ItemRow, TaskRow } from '../ports/rows.js';

/** Of a task, what says who acts in it and for whom. */
export type HeldTask = Pick<
  TaskRow,
  'step' | 'duty' | 'assigneeId' | 'assignedBy' | 'principalId' | 'adviserIds'
>;

/** The task with the case it belongs to. */
export interface TaskAtHand {
  readonly item: Pick<ItemRow, 'unitId'>;
  readonly process: CompiledProcess;
  readonly stored: StoredSnapshot;
  readonly task: HeldTask;
}

/** Who acts, or might: an actor with a session, or anybody of the roster. */
export type Acting = Pick<PersonActor, 'personId' | 'duties' | 'standsFor'> &
  Partial<Pick<PersonActor, 'authenticatedAt'>>;

/** In whose name somebody acts in a task, and everybody the act counts for. */
export interface Capacity {
  readonly by: PersonBy;
  /** The one whose place the actor takes, as substitute or delegate; null for himself. */
  readonly actingFor: PersonId | null;
  /** Why the task is not this person's to answer, whatever his duties are. */
  readonly reasons: readonly RefusalReason[];
}

/**
 * In what capacity a person acts in a task: as its delegate, for the principal to whom it comes back; for whomever he
 * stands in for, where the task is that person's or only the lent duty reaches it; else for himself. Whoever has prepared
 * the decision counts with whoever takes it, and so do principal and substitute (I4).
 */
export function capacityIn(acting: Acting, at: TaskAtHand): Capacity {
  const { personId, duties, standsFor = [] } = acting;
  const { assigneeId, principalId = null, step, duty } = at.task;
  const { unitId } = at.item;
  const own = personBehind(acting, at, null, duties);
  if (assigneeId === personId) {
    if (principalId === null) return { by: own, actingFor: null, reasons: [] };
    const by = personBehind(acting, at, principalId, [...duties, { duty, unitId, step }]);
    return { by, actingFor: principalId, reasons: [] };
  }
  if (assigneeId === null && reaches(own, at)) return { by: own, actingFor: null, reasons: [] };
  for (const lent of principalId === null ? standsFor : []) {
    if (assigneeId !== null && assigneeId !== lent.principalId) continue;
    const by = personBehind(acting, at, lent.principalId, lent.duties);
    if (assigneeId !== null || reaches(by, at)) return { by, actingFor: lent.principalId, reasons: [] };
  }
  return { by: own, actingFor: null, reasons: assigneeId === null ? [] : [heldByAnother(at.task)] };
}

/**
 * Why a delegate may not decide by his principal's duty at this moment: it is the principal's, and gone with it.
 *
 * @param people  everybody who may act now, by their own duties.
 */
export function principalReasons(
  at: TaskAtHand,
  actingFor: PersonId | null,
  people: ReadonlyMap<PersonId, Acting>,
): readonly RefusalReason[] {
  const { principalId = null, step } = at.task;
  if (principalId === null || actingFor !== principalId) return [];
  const principal = people.get(principalId);
  if (principal === undefined) return [refusal('PERSON.NOT_THERE')];
  const person = personBehind(principal, at, null, principal.duties);
  return dutyReasonsAt({ process: at.process, stored: at.stored, step, person });
}

/** Somebody else's draft, or a voice that is one person's, was never in reach; what was claimed or assigned is. */
export function heldByAnother({ step, duty, assignedBy = null }: HeldTask): RefusalReason {
  return assignedBy === null
    ? refusal('DUTY.NOT_HELD', { duty, step })
    : refusal('TASK.HELD_BY_ANOTHER', { step });
}

function reaches(by: PersonBy, { process, stored, task: { step } }: TaskAtHand): boolean {
  return dutyReasonsAt({ process, stored, step, person: by }).length === 0;
}

/** Nobody has proven who he is who is only thought of. */
const never = instantOf(0);

function personBehind(
  { personId, authenticatedAt = never }: Acting,
  { item: { unitId }, task: { adviserIds = [] } }: TaskAtHand,
  principal: PersonId | null,
  duties: readonly HeldDuty[],
): PersonBy {
  const counted = [personId, ...(principal === null ? [] : [principal]), ...adviserIds];
  return {
    kind: 'person',
    personId,
    persons: [...new Set(counted)],
    duties: duties.filter((held) => held.unitId === unitId).map(({ duty, step }) => ({ duty, step })),
    elsewhere: duties
      .filter((held) => held.unitId !== unitId)
      .map(({ duty, step, unitId: unit }) => ({ duty, step, unit })),
    authenticatedAt,
  };
}
