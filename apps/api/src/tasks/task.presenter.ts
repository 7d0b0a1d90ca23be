import type { DecidedAnswer, Receipt, TaskView } from '#application';
import { toAllowedAction, toOpinion } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import { toTaskSummary } from './task-summary.presenter.js';
import type { DecidedResponse, ReceiptResponse, TaskResponse } from './task.dto.js';

export function toTask(view: TaskView, words: Words): TaskResponse {
  return {
    ...toTaskSummary(view, words),
    status: view.status,
    contentDigest: view.contentDigest,
    releasePlanDigest: view.releasePlanDigest,
    shows: view.shows,
    allowedActions: view.allowedActions.map((action) => toAllowedAction(action, words)),
    opinions: view.opinions.map((opinion) => toOpinion(opinion, words)),
  };
}

export function toDecided(answer: DecidedAnswer, words: Words): DecidedResponse {
  return {
    itemId: answer.itemId,
    itemVersion: answer.itemVersion,
    state: answer.state,
    stateName: words.of('states', answer.state),
    taskId: answer.taskId,
    decisionId: answer.decisionId,
    entryId: answer.entryId,
    entrySeq: answer.entrySeq,
    receipt: toReceipt(answer.receipt),
    contentDigest: answer.contentDigest,
    releasePlanDigest: answer.releasePlanDigest,
    opened: answer.opened.map(({ taskId, step }) => ({ taskId, step, stepName: words.of('steps', step) })),
  };
}

/** Field by field: a stored answer comes back with its fields in another order. */
function toReceipt({ entryId, leaf, at, keyId, signature }: Receipt): ReceiptResponse {
  return { entryId, leaf, at, keyId, signature };
}
