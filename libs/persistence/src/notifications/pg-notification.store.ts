import type { PoolClient } from 'pg';
import type { DutyHolder, NewNotification, NotificationStore, WaitingTask } from '#application';
import type { Duty, Instant, ItemId, PersonId, TaskId, UnitId } from '#domain/kernel';
import type { PgDatabase } from '../pg-database.js';
import { deadlineJson } from '../deadlines/deadline-rows.js';
import { toInstant } from '../unit-of-work/row-mapping.js';
import {
  dutyHolders,
  dutyHoldersUpwards,
  lockWaitingTasks,
  writeNotifications,
} from './notification-statements.js';

type Choose = Parameters<NotificationStore['deliver']>[2];

/** Locks the outbox rows and nothing else: telling of a task that is being decided at this moment does no harm. */
export class PgNotificationStore implements NotificationStore {
  constructor(private readonly database: PgDatabase) {}

  deliver(outboxIds: readonly string[], at: Instant, choose: Choose): Promise<number> {
    return this.database.withClient(async (client) => {
      await client.query('BEGIN');
      try {
        const added = await this.tell(client, outboxIds, at, choose);
        await client.query('COMMIT');
        return added;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  async listHoldersUpwards(unitId: UnitId, at: Instant): Promise<readonly DutyHolder[]> {
    const rows = await this.database.query<DutyHolderRow>(dutyHoldersUpwards, [unitId, at]);
    return rows.map(toDutyHolder);
  }

  private async tell(
    client: PoolClient,
    outboxIds: readonly string[],
    at: Instant,
    choose: Choose,
  ): Promise<number> {
    const waiting = await client.query<WaitingTaskRow>({ ...lockWaitingTasks, values: [outboxIds] });
    const tasks = waiting.rows.map(toWaitingTask);
    const units = [...new Set(tasks.map((task) => task.unitId))];
    const holders = units.length === 0 ? [] : await this.holdersIn(client, units, at);
    const { notifications, deadlines } = choose(tasks, holders);
    const chosen = JSON.stringify(notifications.map(toNotificationRow));
    const { rows } = await client.query<{ added: number }>({
      ...writeNotifications,
      values: [chosen, outboxIds, at, JSON.stringify(deadlines.map(deadlineJson))],
    });
    return rows[0]?.added ?? 0;
  }

  private async holdersIn(
    client: PoolClient,
    units: readonly UnitId[],
    at: Instant,
  ): Promise<readonly DutyHolder[]> {
    const { rows } = await client.query<DutyHolderRow>({ ...dutyHolders, values: [units, at] });
    return rows.map(toDutyHolder);
  }
}

interface WaitingTaskRow {
  readonly task_id: string;
  readonly item_id: string;
  readonly unit_id: string;
  readonly step: string;
  readonly assignee_id: string | null;
  readonly created_at: Date;
  readonly definition_hash: string;
  readonly snapshot: WaitingTask['snapshot'];
}

function toWaitingTask(row: WaitingTaskRow): WaitingTask {
  return {
    taskId: row.task_id as TaskId,
    itemId: row.item_id as ItemId,
    unitId: row.unit_id as UnitId,
    step: row.step,
    assigneeId: row.assignee_id as PersonId | null,
    openedAt: toInstant(row.created_at),
    definitionHash: row.definition_hash,
    snapshot: row.snapshot,
  };
}

interface DutyHolderRow {
  readonly person_id: string;
  readonly unit_id: string;
  readonly duty: string;
  readonly step: string | null;
}

function toDutyHolder(row: DutyHolderRow): DutyHolder {
  return {
    personId: row.person_id as PersonId,
    unitId: row.unit_id as UnitId,
    duty: row.duty as Duty,
    step: row.step,
  };
}

function toNotificationRow({ personId, taskId, itemId, kind }: NewNotification): Record<string, string> {
  return { person_id: personId, task_id: taskId, item_id: itemId, kind };
}
