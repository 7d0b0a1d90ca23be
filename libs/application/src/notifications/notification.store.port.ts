import type { Duty, Instant, ItemId, PersonId, TaskId, UnitId } from '#domain/kernel';
import type { StoredSnapshot } from '#domain/workflow';
import type { DeadlineRow } from '../deadlines/deadline-row.js';

/** A task that an outbox row tells of and that still waits, with its case. */
export interface WaitingTask {
  readonly taskId: TaskId;
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  readonly step: string;
  readonly assigneeId: PersonId | null;
  readonly openedAt: Instant;
  readonly definitionHash: string;
  readonly snapshot: StoredSnapshot;
}

/** A duty that an active person holds at this moment. */
export interface DutyHolder {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly duty: Duty;
  readonly step: string | null;
}

/** Kinds of notification; each has a sentence in the catalogues that names the step. */
export const notificationKinds = [
  'task.waiting',
  'task.returned',
  'task.assigned',
  'task.advised',
  'case.stranded',
  'deadline.half',
  'deadline.near',
  'deadline.today',
  'deadline.overdue',
  'deadline.escalated',
  'task.urged',
  'item.copied',
  'comment.added',
  'expert.answered',
  'paper.recorded',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** One line in a person's list: a pointer to a task, no words about its content. */
export interface NewNotification {
  readonly personId: PersonId;
  readonly taskId: TaskId;
  readonly itemId: ItemId;
  readonly kind: NotificationKind;
}

/** What follows from tasks having been opened. */
export interface OpenedTasksNews {
  readonly notifications: readonly NewNotification[];
  readonly deadlines: readonly DeadlineRow[];
}

export interface NotificationStore {
  /**
   * One transaction over outbox rows that tell of opened tasks: takes those of them that are not done, asks `choose`
   * whom to tell and which clocks begin, writes that (telling twice changes nothing), and marks the rows done.
   *
   * @returns how many notifications are new.
   */
  deliver(
    outboxIds: readonly string[],
    at: Instant,
    choose: (waiting: readonly WaitingTask[], holders: readonly DutyHolder[]) => OpenedTasksNews,
  ): Promise<number>;
  /** Who holds a duty at this moment, in the unit and in those above it. */
  listHoldersUpwards(unitId: UnitId, at: Instant): Promise<readonly DutyHolder[]>;
}

/** Name under which the store is injected. */
export const NOTIFICATION_STORE = Symbol('NotificationStore');
