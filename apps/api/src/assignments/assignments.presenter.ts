import type {
  CandidateView,
  ExplanationView,
  ReasonView,
  StrandedCaseView,
  TaskHandsView,
} from '#application';
import { reasonText } from '../http/problem.js';
import type { ReasonResponse } from '../shared/shared.dto.js';
import { toPerson, toPersonOrNull } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import type {
  CandidateResponse,
  ExplanationResponse,
  StrandedCaseResponse,
  TaskHandsResponse,
} from './assignments.dto.js';

export function toTaskHands(view: TaskHandsView, words: Words): TaskHandsResponse {
  return {
    mayClaim: view.mayClaim,
    mayRelease: view.mayRelease,
    mayAdvise: view.mayAdvise,
    mayHand: { ...view.mayHand },
    advices: view.advices.map(({ by, principal, outcome, opinion, at }) => ({
      by: toPerson(by),
      principal: toPerson(principal),
      outcome,
      outcomeName: words.of('outcomes', outcome),
      opinion,
      at,
    })),
  };
}

export function toCandidate({ id, name, reasons }: CandidateView, words: Words): CandidateResponse {
  return { id, name, reasons: toReasons(reasons, words) };
}

export function toStrandedCase(view: StrandedCaseView, words: Words): StrandedCaseResponse {
  return {
    ...view,
    stateName: words.of('states', view.state),
    reasons: toReasons(view.reasons, words),
  };
}

export function toExplanation(view: ExplanationView, words: Words): ExplanationResponse {
  return {
    itemId: view.itemId,
    person: toPerson(view.person),
    state: view.state,
    stateName: words.of('states', view.state),
    tasks: view.tasks.map(({ taskId, step, actingFor, answers, couldAct }) => ({
      taskId,
      step,
      stepName: words.of('steps', step),
      actingFor: toPersonOrNull(actingFor),
      answers: answers.map(({ action, allowed, reasons }) => ({
        action,
        name: words.action(action),
        allowed,
        reasons: toReasons(reasons, words),
      })),
      couldAct: couldAct.map(toPerson),
    })),
    path: view.path.map((one) => ({
      step: one.step,
      stepName: words.of('steps', one.step),
      isOpen: one.isOpen,
      couldAct: one.couldAct.map(toPerson),
      wouldAct: one.wouldAct.map(toPerson),
      latestOn: one.latestOn,
      isProvisional: one.isProvisional,
    })),
    stranded: toReasons(view.stranded, words),
  };
}

function toReasons(reasons: readonly ReasonView[], { language }: Words): ReasonResponse[] {
  return reasons.map((reason) => reasonText(reason, language));
}
