import type { DecideTask } from '#application';
import { asId, instantOf, type Digest, type TaskId } from '#domain/kernel';
import { textOrNull } from '../shared/text-or-null.js';
import type { DecisionRequest } from './task.dto.js';

/** What was sent, as the command of the handler: blank texts count as not given. */
export function toDecideTask(taskId: TaskId, body: DecisionRequest): DecideTask {
  return {
    taskId,
    taskVersion: body.taskVersion,
    outcome: body.outcome,
    contentDigest: asId<Digest>(body.contentDigest),
    releasePlanDigest: asId<Digest>(body.releasePlanDigest),
    opinion: textOrNull(body.opinion),
    reasonClass: body.reasonClass ?? null,
    ground: body.ground ?? null,
    statement: textOrNull(body.statement),
    returnTo: body.returnTo ?? null,
    deferUntil: body.deferUntil ? instantOf(Date.parse(body.deferUntil)) : null,
    positions: (body.positions ?? []).map(({ block, start, end }) => ({ block, start, end })),
  };
}
