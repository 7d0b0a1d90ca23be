import type { PersonId, TaskId } from '#domain/kernel';
import type { TakingBack } from '#domain/workflow';

/** An answer that was given in a case. */
export interface GivenAnswer {
  readonly taskId: TaskId;
  readonly step: string;
  readonly personId: PersonId;
  readonly round: number;
  /** One of several that the step waited for. */
  readonly isVoice: boolean;
}

/**
 * The newest answer of these persons, and everybody whose answers the confirmation of its step rests on.
 *
 * @param answers all of the case, oldest first.
 */
export function latestAnswerOf(
  answers: readonly GivenAnswer[],
  persons: readonly PersonId[],
): (Pick<TakingBack, 'step' | 'answeredBy'> & { readonly taskId: TaskId }) | null {
  const mine = answers.findLast(({ personId }) => persons.includes(personId));
  if (mine === undefined) return null;
  const { step, taskId, round, isVoice } = mine;
  const ofStep = answers.filter((answer) => answer.step === step);
  const counted = isVoice
    ? ofStep.filter((answer) => answer.round === round && answer.isVoice)
    : ofStep.slice(-1);
  return { step, taskId, answeredBy: [...new Set(counted.map(({ personId }) => personId))] };
}
