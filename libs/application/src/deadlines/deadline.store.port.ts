import type { Instant, TaskId } from '#domain/kernel';
import type { DeadlineChange, DeadlineMove, DeadlineRow } from './deadline-row.js';

/** A deadline as it was read, and what another calendar makes of it. */
export interface MovedDeadline {
  readonly before: DeadlineRow;
  readonly after: DeadlineChange;
}

/** What moved a deadline so far, without the entry's number. */
export type PastMove = Omit<DeadlineMove, 'deadlineId' | 'entryId'>;

export interface DeadlineStore {
  /** Deadlines of open tasks in the order of their ids, from the first after `after`. */
  listOpen(after: string | null, limit: number): Promise<readonly DeadlineRow[]>;
  /**
   * Writes ends that another calendar has moved, without locking their items: a deadline that has changed since it was read
   * is left as it is.
   *
   * @returns how many were written.
   */
  move(moved: readonly MovedDeadline[], at: Instant): Promise<number>;
  findOfTask(
    taskId: TaskId,
  ): Promise<{ readonly deadline: DeadlineRow; readonly moves: readonly PastMove[] } | null>;
}

/** Name under which the store is injected. */
export const DEADLINE_STORE = Symbol('DeadlineStore');
