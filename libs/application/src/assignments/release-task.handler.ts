import { Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { refusal, type RefusalReason } from '#domain/workflow';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { boundReasons, notInHandReasons } from './assignment-reasons.js';
import { mayAssign } from './who-may-assign.js';

/**
 * A task goes back to all who may do it, by whoever has it or may assign it; from a delegate it goes back to the
 * principal, by either of them.
 */
@Injectable()
export class ReleaseTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError */
  execute(shown: ShownHands, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('release', shown, actor, envelope, (at) => this.release(at));
  }

  private release(hands: HandsAtWork): HandsAnswer {
    const { actor } = hands;
    const { principalId = null, adviserIds = [], assignedBy = null } = hands.at.task;
    this.bench.require('release', hands, releaseReasons(hands));
    return this.bench.give(
      hands,
      {
        assigneeId: principalId,
        assignedBy: principalId === null ? null : (assignedBy ?? actor.personId),
        principalId: null,
        adviserIds,
      },
      { action: 'task.released', outcome: 'done' },
    );
  }
}

function releaseReasons(hands: HandsAtWork): readonly RefusalReason[] {
  const { actor, at } = hands;
  const { assigneeId, principalId = null, step } = at.task;
  if (assigneeId === null) return [refusal('TASK.NOT_HELD', { step })];
  if (principalId === actor.personId) return [];
  const bound = principalId === null ? boundReasons(hands) : [];
  if (bound.length > 0 || mayAssign(actor, at.item)) return bound;
  return notInHandReasons(hands, actor);
}
