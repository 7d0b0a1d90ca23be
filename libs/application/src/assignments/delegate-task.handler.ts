import { Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import { findStep, refusal, type RefusalReason } from '#domain/workflow';
import type { CommandEnvelope } from '../ports/unit-of-work.port.js';
import { AssignmentBench, type HandsAnswer, type HandsAtWork, type ShownHands } from './assignment-bench.js';
import { actorReasons, handsReasons, notInHandReasons } from './assignment-reasons.js';
import { type Capacity, capacityIn } from './capacity.js';

export interface DelegateTask extends ShownHands {
  readonly to: PersonId;
  /** What the delegate is asked; kept beside the entry that commits to it. */
  readonly reason: string | null;
}

/**
 * 委派: whoever has a task, or may take it, has somebody prepare it. It comes back with what the delegate would answer, or
 * answered, where the definition lets a delegate decide. Both count for separation.
 */
@Injectable()
export class DelegateTaskHandler {
  constructor(private readonly bench: AssignmentBench) {}

  /** @throws TaskNotFoundError, TaskStaleError, DecisionRefusedError, SecrecyMarkError */
  execute(command: DelegateTask, actor: PersonActor, envelope: CommandEnvelope): Promise<HandsAnswer> {
    return this.bench.work('delegate', command, actor, envelope, (at) => this.delegate(at, command));
  }

  private delegate(hands: HandsAtWork, { to, reason }: DelegateTask): HandsAnswer {
    const { actor, at } = hands;
    const capacity = capacityIn(actor, at);
    const principalId = capacity.actingFor ?? actor.personId;
    this.bench.require('delegate', hands, delegationReasons(hands, capacity, to));
    this.bench.require('delegate', hands, actorReasons(hands, capacity.by));
    this.bench.require('delegate', hands, handsReasons(hands, { assigneeId: to, principalId }));
    const { adviserIds = [], assignedBy = null } = at.task;
    return this.bench.give(
      hands,
      { assigneeId: to, assignedBy: assignedBy ?? actor.personId, principalId, adviserIds },
      {
        action: 'task.delegated',
        outcome: 'done',
        facts: { person: to },
        actingFor: capacity.actingFor,
      },
      { reason },
    );
  }
}

/** A delegate does not delegate further, and a draft is written by its drafter. */
function delegationReasons(
  hands: HandsAtWork,
  { actingFor }: Capacity,
  to: PersonId,
): readonly RefusalReason[] {
  const { actor, at } = hands;
  const { principalId = null, step } = at.task;
  const isAllowed = step !== 'draft' && findStep(at.process, step)?.delegation !== 'none';
  const isFurther = principalId !== null;
  const isSelf = to === actor.personId || to === actingFor;
  return [
    ...notInHandReasons(hands, actor),
    ...(isAllowed && !isFurther ? [] : [refusal('DELEGATION.NOT_ALLOWED', { step })]),
    ...(isSelf ? [refusal('DELEGATE.IS_SELF', { step })] : []),
  ];
}
