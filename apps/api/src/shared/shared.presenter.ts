import type {
  AllowedActionView,
  OpinionView,
  PaperSignatureView,
  PersonRef,
  ReturnedView,
} from '#application';
import { reasonText } from '../http/problem.js';
import type {
  AllowedActionResponse,
  OpinionResponse,
  PaperSignatureResponse,
  PersonResponse,
  ReturnedResponse,
} from './shared.dto.js';
import type { Words } from './words.js';

export function toPerson({ id, name }: PersonRef): PersonResponse {
  return { id, name };
}

export function toPersonOrNull(person: PersonRef | null): PersonResponse | null {
  return person === null ? null : toPerson(person);
}

export function toAllowedAction(view: AllowedActionView, words: Words): AllowedActionResponse {
  return {
    action: view.action,
    name: words.action(view.action),
    allowed: view.allowed,
    reasons: view.reasons.map((reason) => reasonText(reason, words.language)),
    requires: [...view.requires],
    accepts: [...view.accepts],
    tone: view.tone,
    ...(view.returns === undefined
      ? {}
      : {
          returns: view.returns.map(({ returnTo, falls }) => ({
            returnTo,
            returnToName: words.orNull('steps', returnTo),
            falls: falls.map((step) => words.of('steps', step)),
          })),
        }),
  };
}

export function toReturned(view: ReturnedView | null, words: Words): ReturnedResponse | null {
  if (view === null) return null;
  return {
    step: view.step,
    stepName: words.of('steps', view.step),
    outcome: view.outcome,
    outcomeName: words.of('outcomes', view.outcome),
    reasonClass: view.reasonClass,
    reasonClassName: words.orNull('reasonClasses', view.reasonClass),
    opinion: view.opinion,
    positions: [...view.positions],
    by: toPerson(view.by),
    at: view.at,
  };
}

export function toOpinion(view: OpinionView, words: Words): OpinionResponse {
  return {
    decisionId: view.decisionId,
    step: view.step,
    stepName: words.of('steps', view.step),
    round: view.round,
    person: toPerson(view.person),
    actingFor: toPersonOrNull(view.actingFor),
    duty: view.duty,
    dutyName: words.of('duties', view.duty),
    outcome: view.outcome,
    outcomeName: words.action(`${view.step}.${view.outcome}`),
    opinion: view.opinion,
    reasonClass: view.reasonClass,
    reasonClassName: words.orNull('reasonClasses', view.reasonClass),
    ground: view.ground,
    groundName: words.orNull('grounds', view.ground),
    positions: [...view.positions],
    contentDigest: view.contentDigest,
    at: view.at,
    current: view.current,
    carriedBy: view.carriedBy,
    carriedByName: words.orNull('carriedRules', view.carriedBy),
    paper: toPaperSignature(view.paper),
  };
}

export function toPaperSignature(view: PaperSignatureView | null): PaperSignatureResponse | null {
  return view === null ? null : { ...view, typist: toPerson(view.typist) };
}
