import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor, TaskId } from '#domain/kernel';
import { dutyReasonsAt } from '#domain/workflow';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { capacityIn } from '../assignments/capacity.js';
import { atHandOf } from '../assignments/at-hand.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { requireKnowableTask } from './require-knowable-task.js';

export interface OpenTask {
  readonly taskId: TaskId;
}

export interface OpenedAnswer {
  readonly taskId: string;
  readonly openedByMe: boolean;
}

/**
 * The next actor looks at the task: from now on its submitter can no longer recall the item. Only the first look
 * by somebody who holds the duty counts; the task's version stays, since nothing that others see has changed.
 */
@Injectable()
export class OpenTaskHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws TaskNotFoundError */
  execute(command: OpenTask, actor: PersonActor, envelope: CommandEnvelope): Promise<OpenedAnswer> {
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await tx.lockTask(command.taskId);
      await requireKnowableTask(tx, actor, locked);
      const { item, task } = locked;
      const { by, actingFor, reasons } = capacityIn(actor, atHandOf(locked));
      const isMine =
        reasons.length === 0 &&
        dutyReasonsAt({ ...atHandOf(locked), step: task.step, person: by }).length === 0;
      if (!isMine || task.status !== 'open' || task.openedBy !== null) {
        return { taskId: task.id, openedByMe: task.openedBy === actor.personId };
      }
      const now = this.clock.now();
      tx.markTaskOpened(task.id, actor.personId, now);
      tx.appendEntry(
        item,
        {
          id: this.ids.next(),
          at: now,
          actor: actor.personId,
          actingFor,
          duty: task.duty,
          action: 'task.opened',
          case: task.caseId,
          task: task.id,
          step: task.step,
          outcome: 'done',
          rendition: namedRendition(item),
          releasePlan: item.releasePlanDigest,
        },
        [],
      );
      return { taskId: task.id, openedByMe: true };
    });
  }
}
