import { Inject, Injectable } from '@nestjs/common';
import type { EntryFields } from '#domain/audit-log';
import type { ItemId, PersonActor, TaskId } from '#domain/kernel';
import { screenValue, secrecyMarksVersion } from '#domain/screening';
import { DecisionRefusedError, type PersonRefusal } from '../errors/refused.errors.js';
import { requireNoMarks } from '../items/read-content.js';
import { SecrecyMarkError } from '../items/secrecy-mark.error.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  PERSON_DIRECTORY,
  type PersonDirectory,
} from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { whoCouldDoOnItem, whoCouldDoStep } from './who-could-act.js';

export interface RefusedAttempt {
  readonly taskId: TaskId;
  readonly outcome: string;
  readonly actor: PersonActor;
}

export interface RefusedItemEvent {
  readonly itemId: ItemId;
  readonly event: string;
  readonly actor: PersonActor;
}

type Refusal = DecisionRefusedError | SecrecyMarkError;

function isRefusal(error: unknown): error is Refusal {
  return error instanceof DecisionRefusedError || error instanceof SecrecyMarkError;
}

function reasonsOf(error: Refusal): Pick<EntryFields, 'reasons' | 'rules'> {
  if (error instanceof SecrecyMarkError)
    return { reasons: [error.code], rules: { secrecyMarks: secrecyMarksVersion } };
  return { reasons: error.reasons.map((reason) => reason.code) };
}

/**
 * Words that a person writes beside a decision are looked through before they are kept, like content.
 *
 * @throws SecrecyMarkError
 */
export function requireUnmarkedWords(words: Readonly<Record<string, unknown>>): void {
  requireNoMarks(screenValue(words).findings);
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

  /**
   * Records what refuses an attempt at a task; other errors pass untouched. Who could act instead is looked up after
   * the entry is written: a lock is never held while waiting for another connection.
   *
   * @returns the error to throw: a refusal by the process now names the people who could act instead.
   */
  async record(error: unknown, attempt: RefusedAttempt): Promise<unknown> {
    if (!isRefusal(error)) return error;
    const {
      item,
      case: running,
      task,
    } = await this.unitOfWork.runUnkeyed(async (tx) => {
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
          ...reasonsOf(error),
        },
        [],
      );
      return locked;
    });
    if (error instanceof SecrecyMarkError) return error;
    const asked = { step: task.step, assigneeId: task.assigneeId };
    return refusedWith(error, await whoCouldDoStep(this.directory, { item, running }, asked));
  }

  /** The same for an event on the item rather than on a task. */
  async recordOnItem(error: unknown, attempt: RefusedItemEvent): Promise<unknown> {
    if (!isRefusal(error)) return error;
    const { item, case: running } = await this.unitOfWork.runUnkeyed(async (tx) => {
      const locked = await tx.lockItem(attempt.itemId);
      const about =
        locked.case === null ? {} : { case: locked.case.id, definition: locked.case.definitionHash };
      tx.appendEntry(
        locked.item,
        {
          id: this.ids.next(),
          at: this.clock.now(),
          actor: attempt.actor.personId,
          action: 'item.refused',
          ...about,
          outcome: attempt.event,
          ...reasonsOf(error),
        },
        [],
      );
      return locked;
    });
    if (error instanceof SecrecyMarkError) return error;
    return refusedWith(error, await whoCouldDoOnItem(this.directory, { item, running }, attempt.event));
  }
}

/** The same refusal, now naming who could act instead. */
function refusedWith(error: DecisionRefusedError, couldAct: readonly PersonRefusal[]): DecisionRefusedError {
  return new DecisionRefusedError(error.subject, error.reasons, couldAct);
}
