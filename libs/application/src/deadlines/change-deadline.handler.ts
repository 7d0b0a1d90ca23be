import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import { type ClockEvent, ClockEventsError, type DeadlineClock } from '#domain/calendar';
import { assertNever, type CivilDate, type Instant, type PersonActor, type TaskId } from '#domain/kernel';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type LockedTask,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { requireKnowableTask } from '../tasks/require-knowable-task.js';
import { DeadlineChangeError, DeadlineForbiddenError, DeadlineNotFoundError } from './deadline.errors.js';
import { changeOf } from './deadline-of-task.js';
import type { DeadlineCause, DeadlineRow } from './deadline-row.js';

/** What can be done to a running clock, in the words that the log uses. */
export type DeadlineChangeKind = Exclude<DeadlineCause, 'calendar'>;

export interface ChangeDeadline {
  readonly taskId: TaskId;
  readonly change: DeadlineChangeKind;
  /** The day of the letter out, of the answer in, or from which is counted anew; not for an extension. */
  readonly on: CivilDate | null;
  /** Only for an extension. */
  readonly workingDays: number | null;
  readonly reason: string;
}

export interface ChangedDeadline {
  readonly taskId: string;
  readonly dueOn: string | null;
  readonly isProvisional: boolean;
}

/**
 * Whoever watches over the office stops a clock while an outside answer is awaited, lets it run on, starts it anew or extends
 * it. The reason is kept beside the entry that commits to it.
 */
@Injectable()
export class ChangeDeadlineHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
  ) {}

  /** @throws TaskNotFoundError, DeadlineForbiddenError, DeadlineNotFoundError, DeadlineChangeError, SecrecyMarkError */
  async execute(
    command: ChangeDeadline,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ChangedDeadline> {
    requireUnmarkedWords({ reason: command.reason });
    const calendar = await this.calendars.current();
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await tx.lockTask(command.taskId);
      await this.requireOversight(tx, actor, locked);
      const deadline = await tx.getDeadlineOfTask(command.taskId);
      if (deadline === null || locked.task.status !== 'open') throw new DeadlineNotFoundError(command.taskId);
      const at = this.clock.now();
      const clock = changedClock(deadline, command);
      const change = readable(() => changeOf(deadline, clock, calendar, at), command);
      const entryId = this.append(tx, locked, command, actor, at);
      tx.updateDeadline(deadline.id, change, {
        deadlineId: deadline.id,
        cause: command.change,
        dueOnBefore: deadline.dueOn,
        dueOnAfter: change.dueOn,
        entryId,
        at,
      });
      return { taskId: command.taskId, dueOn: change.dueOn, isProvisional: change.isProvisional };
    });
  }

  private async requireOversight(tx: Transaction, actor: PersonActor, locked: LockedTask): Promise<void> {
    await requireKnowableTask(tx, actor, locked);
    const overseeing = actor.duties.filter(({ duty }) => duty === 'complianceOfficer');
    if (overseeing.length === 0) throw new DeadlineForbiddenError(locked.task.id);
    if (!(await tx.mayKnowItem({ ...actor, duties: overseeing }, locked.item.id)))
      throw new TaskNotFoundError(locked.task.id);
  }

  private append(
    tx: Transaction,
    { item, case: running, task }: LockedTask,
    { change, reason }: ChangeDeadline,
    actor: PersonActor,
    at: Instant,
  ): string {
    const id = this.ids.next();
    const value = { field: 'reason', value: reason, salt: this.randomness.bytes(32) };
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor: actor.personId,
        duty: 'complianceOfficer',
        action: 'deadline.changed',
        case: running.id,
        task: task.id,
        step: task.step,
        outcome: change,
        commitments: { reason: commitValue(value) },
      },
      [value],
    );
    return id;
  }
}

/** @throws DeadlineChangeError for a clock of hours, which runs through, and for a change that lacks its day or days. */
function changedClock({ clock }: DeadlineRow, command: ChangeDeadline): DeadlineClock {
  const event = eventOf(command);
  if (clock.unit === 'hours' || event === null) throw new DeadlineChangeError(command.taskId, command.change);
  return { unit: 'workingDays', events: [...clock.events, event] };
}

function eventOf({ change, on, workingDays }: ChangeDeadline): ClockEvent | null {
  switch (change) {
    case 'extended':
      return workingDays === null ? null : { kind: change, workingDays };
    case 'paused':
    case 'resumed':
    case 'restarted':
      return on === null ? null : { kind: change, on };
    default:
      return assertNever(change);
  }
}

function readable<Value>(read: () => Value, { taskId, change }: ChangeDeadline): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof ClockEventsError) throw new DeadlineChangeError(taskId, change);
    throw error;
  }
}
