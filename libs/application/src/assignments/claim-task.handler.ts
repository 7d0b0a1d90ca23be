import { Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { refusal } from '#domain/workflow';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { actorReasons } from './assignment-reasons.js';
import { capacityIn } from './capacity.js';

/** 签收: somebody takes a task that waits for anybody with its duty, for himself or for whom he stands in for. */
@Injectable()
export class ClaimTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError */
  execute(shown: ShownHands, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('claim', shown, actor, envelope, (at) => this.claim(at));
  }

  private claim(hands: HandsAtWork): HandsAnswer {
    const { actor, at } = hands;
    const { by, actingFor, reasons } = capacityIn(actor, at);
    const isTaken =
      at.task.assigneeId === null ? [] : [refusal('TASK.HELD_BY_ANOTHER', { step: at.task.step })];
    this.bench.require('claim', hands, reasons.length > 0 ? reasons : isTaken);
    this.bench.require('claim', hands, actorReasons(hands, by));
    const { adviserIds = [] } = at.task;
    return this.bench.give(
      hands,
      { assigneeId: actingFor ?? actor.personId, assignedBy: actor.personId, principalId: null, adviserIds },
      { action: 'task.claimed', outcome: 'done', actingFor },
    );
  }
}
