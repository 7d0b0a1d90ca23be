import { asId, type PersonActor, type PersonId } from '#domain/kernel';
import type { TakingBack } from '#domain/workflow';
import { byPerson } from '../cases/item-facts.js';
import type { CaseFacts, ItemScreen } from '../queries/read-models.port.js';
import { type GivenAnswer, latestAnswerOf } from './given-answers.js';

/** What the viewer would take back in a case, from the rows of the screen; the step is empty where he has answered nothing. */
export function latestAnswerOfScreen(
  { actor, screen }: { readonly actor: PersonActor; readonly screen: ItemScreen },
  running: CaseFacts,
): TakingBack {
  const by = byPerson(actor, screen.item);
  const persons = by.kind === 'person' ? by.persons : [];
  const mine = latestAnswerOf(answersIn(screen, running), persons);
  return {
    step: mine?.step ?? '',
    answeredBy: mine?.answeredBy ?? [],
    persons,
    openedSteps: screen.tasks
      .filter((task) => task.caseId === running.id && task.status === 'open' && task.openedBy !== null)
      .map(({ step }) => step),
    subject: screen.item,
  };
}

function answersIn({ decisions, tasks }: ItemScreen, { id }: CaseFacts): readonly GivenAnswer[] {
  return decisions
    .filter(({ caseId }) => caseId === id)
    .map(({ taskId, step, person, round }) => ({
      taskId: asId(taskId),
      step,
      personId: asId<PersonId>(person.id),
      round,
      isVoice: tasks.find((task) => task.id === taskId)?.voice !== undefined,
    }));
}
