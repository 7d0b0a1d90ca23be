import type { DeadlineCause, DeadlineRow, DeadlineStore, MovedDeadline, PastMove } from '#application';
import type { CivilDate, Instant, TaskId } from '#domain/kernel';
import type { PgDatabase } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';
import { deadlineChangeJson, toDeadlineRow } from './deadline-rows.js';
import { changesOfTask, deadlineOfTask, moveDeadlines, openDeadlines } from './deadline-statements.js';

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Deadlines outside any command: for computing many anew, and for showing one. */
export class PgDeadlineStore implements DeadlineStore {
  constructor(private readonly database: PgDatabase) {}

  async listOpen(after: string | null, limit: number): Promise<readonly DeadlineRow[]> {
    const rows = await this.database.query<DbRow>(openDeadlines, [after ?? beforeAll, limit]);
    return rows.map(toDeadlineRow);
  }

  async move(moved: readonly MovedDeadline[], at: Instant): Promise<number> {
    const rows = moved.map(({ before, after }) => ({
      ...deadlineChangeJson(before.id, after),
      due_on_before: before.dueOn,
      told_before: before.told,
    }));
    const [row] = await this.database.query<DbRow>(moveDeadlines, [JSON.stringify(rows), at]);
    return row?.['moved'] as number;
  }

  async findOfTask(
    taskId: TaskId,
  ): Promise<{ readonly deadline: DeadlineRow; readonly moves: readonly PastMove[] } | null> {
    const [row] = await this.database.query<DbRow>(deadlineOfTask, [taskId]);
    if (row === undefined) return null;
    const moves = await this.database.query<DbRow>(changesOfTask, [taskId]);
    return { deadline: toDeadlineRow(row), moves: moves.map(toPastMove) };
  }
}

function toPastMove(row: DbRow): PastMove {
  return {
    cause: row['cause'] as DeadlineCause,
    dueOnBefore: row['due_on_before'] as CivilDate | null,
    dueOnAfter: row['due_on_after'] as CivilDate | null,
    at: toInstant(row['at']),
  };
}
