import type { NotificationReadModel, NotificationRow } from '#application';
import type { Instant, PersonId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

const list: Statement = {
  name: 'list_notifications',
  text: `SELECT n.task_id, n.item_id, n.kind, n.created_at, n.read_at, t.step
    FROM notifications n JOIN tasks t ON t.id = n.task_id
    WHERE n.person_id = $1::uuid AND ($2::timestamptz IS NULL OR (n.created_at, n.task_id) < ($2, $3::uuid))
    ORDER BY n.created_at DESC, n.task_id DESC, n.kind LIMIT $4`,
};
const countUnread: Statement = {
  name: 'count_unread_notifications',
  text: 'SELECT count(*)::integer AS unread FROM notifications n WHERE n.person_id = $1::uuid AND n.read_at IS NULL',
};
const markRead: Statement = {
  name: 'mark_notification_read',
  text: `UPDATE notifications n SET read_at = coalesce(n.read_at, $4)
    WHERE n.person_id = $1::uuid AND n.task_id = $2::uuid AND n.kind = $3 RETURNING n.task_id`,
};

/** A person's own notifications. */
export class PgNotificationReadModel implements NotificationReadModel {
  constructor(private readonly database: PgDatabase) {}

  async list(
    personId: PersonId,
    before: { readonly at: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<{ readonly rows: readonly NotificationRow[]; readonly unread: number }> {
    const [rows, [counted]] = await Promise.all([
      this.database.query<DbRow>(list, [personId, before?.at ?? null, before?.id ?? null, limit]),
      this.database.query<DbRow>(countUnread, [personId]),
    ]);
    return { rows: rows.map(toNotificationRow), unread: counted?.['unread'] as number };
  }

  async markRead(
    personId: PersonId,
    notification: { readonly taskId: string; readonly kind: string },
    at: Instant,
  ): Promise<boolean> {
    const rows = await this.database.query<DbRow>(markRead, [
      personId,
      notification.taskId,
      notification.kind,
      at,
    ]);
    return rows.length > 0;
  }
}

function toNotificationRow(row: DbRow): NotificationRow {
  return {
    taskId: row['task_id'] as string,
    itemId: row['item_id'] as string,
    kind: row['kind'] as string,
    step: row['step'] as string,
    createdAt: toInstant(row['created_at']),
    readAt: row['read_at'] === null ? null : toInstant(row['read_at']),
  };
}
