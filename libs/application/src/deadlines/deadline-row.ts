import type { DeadlineClock } from '#domain/calendar';
import type { CivilDate, Duty, Instant, ItemId, TaskId } from '#domain/kernel';

/** The deadline of a task: its clock with what happened to it, and what follows from it at this moment. */
export interface DeadlineRow {
  readonly id: string;
  readonly taskId: TaskId;
  readonly itemId: ItemId;
  readonly clock: DeadlineClock;
  /** Percents of the limit at which people are reminded. */
  readonly remindAt: readonly number[];
  readonly escalateTo: readonly Duty[];
  /** Key of the basis in the catalogues, null where the office itself set the limit. */
  readonly basis: string | null;
  /** Null while the clock is paused. */
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly isProvisional: boolean;
  /** Largest share that has been told of. */
  readonly told: number;
  /** When the next notice is due; null when there is none. */
  readonly nextAt: Instant | null;
  readonly createdAt: Instant;
}

/** What of a deadline changes. */
export type DeadlineChange = Pick<
  DeadlineRow,
  'clock' | 'dueOn' | 'dueAt' | 'isProvisional' | 'told' | 'nextAt'
>;

/** Why an end has moved. */
export type DeadlineCause = 'calendar' | 'paused' | 'resumed' | 'restarted' | 'extended';

/** That an end has moved, and why. */
export interface DeadlineMove {
  readonly deadlineId: string;
  readonly cause: DeadlineCause;
  readonly dueOnBefore: CivilDate | null;
  readonly dueOnAfter: CivilDate | null;
  /** The entry of the person's act; null for a change of the calendar, whose own entry stands in the office's log. */
  readonly entryId: string | null;
  readonly at: Instant;
}
