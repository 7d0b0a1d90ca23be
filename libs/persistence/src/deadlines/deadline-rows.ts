import type { DeadlineChange, DeadlineMove, DeadlineRow } from '#application';
import { asId, type CivilDate, type Duty } from '#domain/kernel';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

/** A row of `deadlineColumns`. */
export function toDeadlineRow(row: DbRow): DeadlineRow {
  const instantOrNull = (column: string) => (row[column] === null ? null : toInstant(row[column]));
  return {
    id: row['id'] as string,
    taskId: asId(row['task_id'] as string),
    itemId: asId(row['item_id'] as string),
    clock: row['clock'] as DeadlineRow['clock'],
    remindAt: row['remind_at'] as number[],
    escalateTo: row['escalate_to'] as Duty[],
    basis: row['basis'] as string | null,
    dueOn: row['due_on'] as CivilDate | null,
    dueAt: instantOrNull('due_at'),
    isProvisional: row['is_provisional'] as boolean,
    told: row['told'] as number,
    nextAt: instantOrNull('next_at'),
    createdAt: toInstant(row['created_at']),
  };
}

/** As `insertDeadlines` takes it. */
export function deadlineJson(row: DeadlineRow): Record<string, unknown> {
  return {
    task_id: row.taskId,
    item_id: row.itemId,
    remind_at: row.remindAt,
    escalate_to: row.escalateTo,
    basis: row.basis,
    created_at: row.createdAt,
    ...deadlineChangeJson(row.id, row),
  };
}

/** What changes of a deadline, in the names of its columns. */
export function deadlineChangeJson(id: string, change: DeadlineChange): Record<string, unknown> {
  return {
    id,
    clock: change.clock,
    due_on: change.dueOn,
    due_at: change.dueAt,
    is_provisional: change.isProvisional,
    told: change.told,
    next_at: change.nextAt,
  };
}

/** A change, in the names of its columns. */
export function deadlineMoveJson(move: DeadlineMove): Record<string, unknown> {
  return {
    deadline_id: move.deadlineId,
    cause: move.cause,
    due_on_before: move.dueOnBefore,
    due_on_after: move.dueOnAfter,
    entry_id: move.entryId,
    at: move.at,
  };
}
