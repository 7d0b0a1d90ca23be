import type { ConfirmationView, ConsequencesView } from '#application';
import { reasonText } from '../http/problem.js';
import { toPersonOrNull } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import type { ConfirmationResponse, ConsequencesResponse } from './standing.dto.js';

export function toConsequences(view: ConsequencesView, words: Words): ConsequencesResponse {
  const { reasons, to, cancels, opens, falls, stands, dependsOnChange } = view;
  const confirmations = (views: readonly ConfirmationView[]): ConfirmationResponse[] =>
    views.map(({ step, by, at }) => ({
      step,
      stepName: words.of('steps', step),
      by: toPersonOrNull(by),
      at,
    }));
  return {
    reasons: reasons.map((reason) => reasonText(reason, words.language)),
    to,
    toName: words.orNull('states', to),
    cancels: cancels.map(({ step, openedBy }) => ({
      step,
      stepName: words.of('steps', step),
      openedBy: toPersonOrNull(openedBy),
    })),
    opens: words.named('steps', opens).map(({ code, name }) => ({ step: code, stepName: name })),
    falls: confirmations(falls),
    stands: confirmations(stands),
    dependsOnChange,
  };
}
