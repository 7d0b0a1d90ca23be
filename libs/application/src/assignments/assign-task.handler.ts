import { Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { boundReasons, handsReasons } from './assignment-reasons.js';
import { assigningReasons } from './who-may-assign.js';

export interface AssignTask extends ShownHands {
  readonly to: PersonId;
}

/** 指派: the leader of the item's unit gives a task to somebody who may do it, whoever had it before. */
@Injectable()
export class AssignTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError */
  execute(command: AssignTask, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('assign', command, actor, envelope, (at) => this.assign(at, command.to));
  }

  private assign(hands: HandsAtWork, to: PersonId): HandsAnswer {
    const { actor, at } = hands;
    this.bench.require('assign', hands, [...assigningReasons(actor, at.item), ...boundReasons(hands)]);
    this.bench.require('assign', hands, handsReasons(hands, { assigneeId: to, principalId: null }));
    const { adviserIds = [] } = at.task;
    return this.bench.give(
      hands,
      { assigneeId: to, assignedBy: actor.personId, principalId: null, adviserIds },
      { action: 'task.assigned', outcome: 'done', facts: { person: to } },
    );
  }
}
