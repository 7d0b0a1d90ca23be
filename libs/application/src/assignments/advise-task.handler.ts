import { Injectable } from '@nestjs/common';
import { asId, type EntryId, type PersonActor } from '#domain/kernel';
import { findStep, refusal, type RefusalReason } from '#domain/workflow';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { actorReasons } from './assignment-reasons.js';
import { capacityIn } from './capacity.js';

export interface AdviseTask extends ShownHands {
  /** What the delegate would answer. */
  readonly outcome: string;
  readonly opinion: string;
}

/** A delegate gives the task back with the answer and opinion that he has prepared; the principal decides. */
@Injectable()
export class AdviseTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError, SecrecyMarkError */
  execute(command: AdviseTask, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('advise', command, actor, envelope, (at) => this.advise(at, command));
  }

  private advise(hands: HandsAtWork, { outcome, opinion }: AdviseTask): HandsAnswer {
    const { actor, at, tx, locked, now } = hands;
    this.bench.require('advise', hands, adviceReasons(hands, outcome));
    this.bench.require('advise', hands, actorReasons(hands, capacityIn(actor, at).by));
    const { principalId = null, adviserIds = [], assignedBy = null } = at.task;
    const answer = this.bench.give(
      hands,
      {
        assigneeId: principalId,
        assignedBy,
        principalId: null,
        adviserIds: [...new Set([...adviserIds, actor.personId])],
      },
      { action: 'task.advised', outcome, actingFor: principalId },
      { opinion },
    );
    if (principalId !== null)
      tx.insertAdvice({
        taskId: locked.task.id,
        personId: actor.personId,
        principalId,
        outcome,
        entryId: asId<EntryId>(answer.entryId),
        givenAt: now,
      });
    return answer;
  }
}

function adviceReasons({ actor, at }: HandsAtWork, outcome: string): readonly RefusalReason[] {
  const { assigneeId, principalId = null, step } = at.task;
  if (principalId === null || assigneeId !== actor.personId) return [refusal('TASK.NOT_HELD', { step })];
  const offered = findStep(at.process, step)?.outcomes ?? [];
  return offered.some((one) => one.outcome === outcome)
    ? []
    : [refusal('EVENT.UNKNOWN', { event: `${step}.${outcome}` })];
}
