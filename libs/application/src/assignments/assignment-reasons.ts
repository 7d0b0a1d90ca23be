import type { PersonId } from '#domain/kernel';
import {
  eligibility,
  type PersonBy,
  refusal,
  type RefusalReason,
  remainingWork,
  staffingReasons,
  tasksAt,
  workAfterAct,
} from '#domain/workflow';
import type { ItemRow } from '../ports/rows.js';
import { type Acting, capacityIn, type TaskAtHand } from './capacity.js';
import type { OfficeRoster } from './office-roster.js';

/** A task that somebody is to be given, and everybody there is. */
export interface Giving {
  readonly at: TaskAtHand & {
    readonly item: Pick<ItemRow, 'unitId' | 'contentDigest' | 'releasePlanDigest'>;
  };
  readonly voice: string | undefined;
  readonly office: OfficeRoster;
}

/** In whose hands a task is to be, and to whom it comes back from them. */
export interface Hands {
  readonly assigneeId: PersonId;
  readonly principalId: PersonId | null;
}

/**
 * Why the task cannot be in these hands: the person is not there, or is barred (`actorReasons`). The same questions are
 * asked again when he answers.
 */
export function handsReasons(giving: Giving, hands: Hands): readonly RefusalReason[] {
  const person = giving.office.people.get(hands.assigneeId);
  if (person === undefined) return [refusal('PERSON.NOT_THERE', { person: hands.assigneeId })];
  const task = { ...giving.at.task, ...hands };
  return actorReasons(giving, capacityIn(person, { ...giving.at, task }).by);
}

/**
 * Why somebody cannot act in the task: he is not one of those whom the step asks, has left the case, is barred by
 * separation (with everybody the act would count for), or nobody could finish the case then.
 */
export function actorReasons({ at, office }: Giving, by: PersonBy): readonly RefusalReason[] {
  const { step } = at.task;
  const personal = eligibility({ ...at, step, person: by });
  if (personal.length > 0) return personal;
  const work = remainingWork(at.process, at.stored, at.item.unitId);
  return staffingReasons(workAfterAct(work, step, by.persons), () => work, office.roster);
}

/** Why a task cannot change hands at all: the process has bound it to somebody. */
export function boundReasons({ at, voice }: Giving): readonly RefusalReason[] {
  const { step } = at.task;
  const opened = tasksAt(at.process, at.stored, step, at.item);
  const bound = opened.find((task) => task.voice === voice)?.assignee ?? null;
  return bound === null ? [] : [refusal('TASK.BOUND', { step })];
}

/** Why the task is not in this person's hands (nor in those of whom he stands in for), nor there for him to take. */
export function notInHandReasons({ at }: Giving, acting: Acting): readonly RefusalReason[] {
  return capacityIn(acting, at).reasons;
}
