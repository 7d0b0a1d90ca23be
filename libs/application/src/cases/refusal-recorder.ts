import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor, TaskId } from '#domain/kernel';
import { eligibility, type StepId } from '#domain/workflow';
import { DecisionRefusedError, type PersonRefusal } from '../errors/refused.errors.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource, PERSON_DIRECTORY, type PersonDirectory } from '../ports/environment.ports.js';
import { type LockedTask, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { processOf } from './processes.js';

export interface RefusedAttempt {
  readonly taskId: TaskId;
  readonly outcome: string;
  readonly actor: PersonActor;
}

/**
 * A refused attempt is itself an entry, appended after the refused transaction has rolled back, and the person is
 * told who could act instead.
 */
@Injectable()
export class RefusalRecorder {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(PERSON_DIRECTORY) private readonly directory: PersonDirectory,
  ) {}

  /** @returns the refusal with the people who could act instead. */
  record(error: DecisionRefusedError, attempt: RefusedAttempt): Promise<DecisionRefusedError> {
    return this.unitOfWork.runUnkeyed(async (tx) => {
      const locked = await tx.lockTask(attempt.taskId);
      tx.appendEntry(
        locked.item,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: attempt.actor.personId,
          action: 'task.refused',
          case: locked.case.id,
          task: locked.task.id,
          step: locked.task.step,
          outcome: attempt.outcome,
          definition: locked.case.definitionHash,
          reasons: error.reasons.map((reason) => reason.code),
        },
        [],
      );
      return new DecisionRefusedError(error.subject, error.reasons, await this.whoCouldAct(locked));
    });
  }

  /** The same for an event on the item rather than on a task. */
  recordOnItem(error: DecisionRefusedError, itemId: ItemId, actor: PersonActor): Promise<DecisionRefusedError> {
    return this.unitOfWork.runUnkeyed(async (tx) => {
      const { item, case: running } = await tx.lockItem(itemId);
      tx.appendEntry(
        item,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: actor.personId,
          action: 'item.refused',
          ...(running === null ? {} : { case: running.id, definition: running.definitionHash }),
          outcome: error.subject,
          reasons: error.reasons.map((reason) => reason.code),
        },
        [],
      );
      return error;
    });
  }

  /** Holders of the duty in the item's unit whom the process would not refuse for this step. */
  async whoCouldAct({ item, case: running, task }: LockedTask): Promise<readonly PersonRefusal[]> {
    const holders = await this.directory.listHolders(item.unitId, task.duty, task.step);
    const process = processOf(running.definitionHash);
    return holders.filter(
      ({ id }) =>
        (task.assigneeId === null || task.assigneeId === id) &&
        eligibility({
          process,
          stored: running.snapshot,
          step: task.step as StepId,
          person: { persons: [id], duties: [{ duty: task.duty, step: null }] },
        }).length === 0,
    );
  }
}
