import { insertDeadlines } from '../deadlines/deadline-statements.js';
import type { Statement } from '../pg-database.js';

/** Takes the outbox rows that are not done, and finds the tasks they name that still wait. */
export const lockWaitingTasks: Statement = {
  name: 'lock_waiting_tasks',
  text: `WITH due AS (
      SELECT o.id, o.payload FROM outbox o WHERE o.id = ANY ($1::bigint[]) AND o.done_at IS NULL ORDER BY o.id FOR UPDATE
    )
    SELECT t.id AS task_id, t.item_id, t.unit_id, t.step, t.assignee_id, t.created_at, c.definition_hash, c.snapshot
    FROM due CROSS JOIN LATERAL unnest(string_to_array(due.payload ->> 'taskIds', ',')) AS named (task_id)
      JOIN tasks t ON t.id = named.task_id::uuid AND t.status = 'open' JOIN cases c ON c.id = t.case_id`,
};

export const dutyHolders: Statement = {
  name: 'duty_holders',
  text: `SELECT d.person_id, d.unit_id, d.duty, d.step FROM duty_assignments d JOIN persons p ON p.id = d.person_id AND p.is_active
    WHERE d.unit_id = ANY ($1::text[]) AND d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to > $2) ORDER BY d.id`,
};

/** Holders of duties in a unit and in those above it. */
export const dutyHoldersUpwards: Statement = {
  name: 'duty_holders_upwards',
  text: `WITH RECURSIVE upwards AS (
      SELECT u.id, u.parent_id, 0 AS distance FROM units u WHERE u.id = $1
      UNION ALL SELECT u.id, u.parent_id, a.distance + 1 FROM upwards a JOIN units u ON u.id = a.parent_id WHERE a.distance < 20)
    SELECT d.person_id, d.unit_id, d.duty, d.step FROM upwards a JOIN duty_assignments d ON d.unit_id = a.id
      JOIN persons p ON p.id = d.person_id AND p.is_active
    WHERE d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to > $2) ORDER BY a.distance, d.id`,
};

export const writeNotifications: Statement = {
  name: 'write_notifications',
  text: `WITH told AS (
      INSERT INTO notifications (person_id, task_id, item_id, kind, created_at)
      SELECT r.person_id, r.task_id, r.item_id, r.kind, $3::timestamptz
      FROM json_to_recordset($1::json) AS r(person_id uuid, task_id uuid, item_id uuid, kind text)
      ON CONFLICT (person_id, task_id, kind) DO NOTHING RETURNING 1
    ), clocks AS (${insertDeadlines.replace('$P', '$4')} ON CONFLICT (task_id) DO NOTHING
    ), done AS (
      UPDATE outbox o SET done_at = $3 WHERE o.id = ANY ($2::bigint[]) AND o.done_at IS NULL
    )
    SELECT count(*)::integer AS added FROM told`,
};
