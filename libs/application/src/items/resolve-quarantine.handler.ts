import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { whatChanged } from '../cases/what-changed.js';
import { TaskStaleError } from '../errors/conflict.errors.js';
import { ItemNotFoundError, TaskNotFoundError } from '../errors/not-found.error.js';
import {
  type CommandEnvelope,
  type LockedItem,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { DecideTaskHandler } from '../tasks/decide-task.handler.js';
import type { DecidedAnswer } from '../tasks/task-decisions.js';
import { requireCurrentItem } from './drive-item-event.js';

export interface ResolveQuarantine {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly outcome: string;
  readonly reason: string;
}

/** Lifts a quarantine or purges what it holds: the decision on the quarantine's own task, named by the item. */
@Injectable()
export class ResolveQuarantineHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    private readonly decideTask: DecideTaskHandler,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, TaskStaleError, DecisionRefusedError */
  async execute(
    command: ResolveQuarantine,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedAnswer> {
    try {
      return await this.resolve(command, actor, envelope);
    } catch (error) {
      // The command names an item: whoever may not know of it is told the same as where there is none.
      throw error instanceof TaskNotFoundError ? new ItemNotFoundError(command.itemId) : error;
    }
  }

  private async resolve(
    command: ResolveQuarantine,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedAnswer> {
    const locked = await this.unitOfWork.runUnkeyed((tx) => tx.lockItem(command.itemId));
    const task = locked.openTasks.find(({ step }) => step === 'quarantine');
    if (task === undefined || locked.item.version !== command.itemVersion)
      return this.answerAgain(command, actor, envelope);
    return this.decideTask.execute(
      {
        taskId: task.id,
        taskVersion: task.version,
        outcome: command.outcome,
        contentDigest: locked.item.contentDigest,
        releasePlanDigest: locked.item.releasePlanDigest,
        opinion: command.reason,
        reasonClass: null,
        ground: null,
        statement: command.reason,
        deferUntil: null,
        returnTo: null,
        positions: [],
      },
      actor,
      envelope,
    );
  }

  /** A repeated command gets its first answer from the unit of work; any other is told what changed. */
  private answerAgain(
    command: ResolveQuarantine,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<DecidedAnswer> {
    return this.unitOfWork.run<DecidedAnswer>(envelope, async (tx) => {
      const locked: LockedItem = await tx.lockItem(command.itemId);
      await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
      const current = { state: locked.item.state, itemVersion: locked.item.version };
      throw new TaskStaleError(command.itemId, await whatChanged(tx, locked.item.id, current));
    });
  }
}
