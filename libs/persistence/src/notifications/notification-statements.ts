import type { Statement } from '../pg-database.js';

/** Takes the outbox rows that are not done, and finds the tasks they name that still wait. */
export const lockWaitingTasks: Statement = {
  name: 'lock_waiting_tasks',
  text: `WITH due AS (
      SELECT o.id, o.payload FROM outbox o WHERE o.id = ANY ($1::bigint[]) AND o.done_at IS NULL ORDER BY o.id FOR UPDATE
    )
    SELECT t.id AS task_id, t.item_id, t.unit_id, t.step, t.assignee_id, c.definition_hash, c.snapshot
    FROM due CROSS JOIN LATERAL unnest(string_to_array(due.payload ->> 'taskIds', ',')) AS named (task_id)
      JOIN tasks t ON t.id = named.task_id::uuid AND t.status = 'open' JOIN cases c ON c.id = t.case_id`,
};

export const dutyHolders: Statement = {
  name: 'duty_holders',
  text: `SELECT d.person_id, d.unit_id, d.duty, d.step FROM duty_assignments d JOIN persons p ON p.id = d.person_id AND p.is_active
    WHERE d.unit_id = ANY ($1::text[]) AND d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to > $2) ORDER BY d.id`,
};

export const writeNotifications: Statement = {
  name: 'write_notifications',
  text: `WITH told AS (
      INSERT INTO notifications (person_id, task_id, item_id, kind, created_at)
      SELECT r.person_id, r.task_id, r.item_id, r.kind, $3::timestamptz
      FROM json_to_recordset($1::json) AS r(person_id uuid, task_id uuid, item_id uuid, kind text)
      ON CONFLICT (person_id, task_id, kind) DO NOTHING RETURNING 1
    ), done AS (
      UPDATE outbox o SET done_at = $3 WHERE o.id = ANY ($2::bigint[]) AND o.done_at IS NULL
    )
    SELECT count(*)::integer AS added FROM told`,
};
