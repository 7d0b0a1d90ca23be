import { Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import { refusal, type RefusalReason } from '#domain/workflow';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { actorReasons, boundReasons, handsReasons, notInHandReasons } from './assignment-reasons.js';
import { capacityIn } from './capacity.js';

export interface TransferTask extends ShownHands {
  readonly to: PersonId;
  /** Why; kept beside the entry that commits to it. */
  readonly reason: string | null;
}

/** 转办: whoever has a task, or may take it, hands it over for good to somebody who may do it too. */
@Injectable()
export class TransferTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError, SecrecyMarkError */
  execute(command: TransferTask, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('transfer', command, actor, envelope, (at) => this.transfer(at, command));
  }

  private transfer(hands: HandsAtWork, { to, reason }: TransferTask): HandsAnswer {
    const { actor, at } = hands;
    const { by, actingFor } = capacityIn(actor, at);
    this.bench.require('transfer', hands, transferReasons(hands, to));
    if (at.task.assigneeId === null) this.bench.require('transfer', hands, actorReasons(hands, by));
    this.bench.require('transfer', hands, handsReasons(hands, { assigneeId: to, principalId: null }));
    const { adviserIds = [] } = at.task;
    return this.bench.give(
      hands,
      { assigneeId: to, assignedBy: actor.personId, principalId: null, adviserIds },
      {
        action: 'task.transferred',
        outcome: 'done',
        facts: { person: to },
        actingFor,
      },
      { reason },
    );
  }
}

/** Only what is one's own is handed over: what a delegate has belongs to the principal. */
function transferReasons(hands: HandsAtWork, to: PersonId): readonly RefusalReason[] {
  const { actor, at } = hands;
  const { assigneeId, principalId = null, step } = at.task;
  return [
    ...notInHandReasons(hands, actor),
    ...boundReasons(hands),
    ...(principalId === null ? [] : [refusal('DELEGATE.ADVISES_ONLY', { step })]),
    ...(to === (assigneeId ?? actor.personId) ? [refusal('DELEGATE.IS_SELF', { step })] : []),
  ];
}
