import type { ListedErasure } from '#application';
import { reasonText } from '../http/problem.js';
import { toPerson } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import type { ErasureResponse } from './erasure.dto.js';

export function toErasure(erasure: ListedErasure, words: Words): ErasureResponse {
  const { id, itemId, ground, proposedBy, proposedAt, outcome, decidedBy, decidedAt, erasedAt } = erasure;
  const status = outcome ?? 'waiting';
  return {
    id,
    itemId,
    ground,
    groundName: words.of('erasureGrounds', ground),
    proposedBy: toPerson(proposedBy),
    proposedAt,
    status,
    statusName: words.of('erasureOutcomes', status),
    decidedBy: decidedBy === null ? null : toPerson(decidedBy),
    decidedAt,
    erasedAt,
    answers: erasure.answers.map((answer) => ({
      outcome: answer.outcome,
      outcomeName: words.of('erasureOutcomes', answer.outcome),
      allowed: answer.reasons.length === 0,
      reasons: answer.reasons.map((code) => reasonText({ code }, words.language)),
    })),
  };
}
