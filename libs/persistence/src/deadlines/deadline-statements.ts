import type { Statement } from '../pg-database.js';

/** Rows of `deadlineJson` as a parameter `$P`. */
export const insertDeadlines = `INSERT INTO deadlines (id, task_id, item_id, clock, remind_at, escalate_to, basis, due_on, due_at,
      is_provisional, told, next_at, created_at)
    SELECT r.id, r.task_id, r.item_id, r.clock, r.remind_at, r.escalate_to, r.basis, r.due_on, r.due_at,
      r.is_provisional, r.told, r.next_at, r.created_at
    FROM json_to_recordset($P::json) AS r(id uuid, task_id uuid, item_id uuid, clock jsonb, remind_at smallint[], escalate_to text[],
      basis text, due_on date, due_at timestamptz, is_provisional boolean, told smallint, next_at timestamptz, created_at timestamptz)`;

export const deadlineColumns = `d.id, d.task_id, d.item_id, d.clock, d.remind_at, d.escalate_to, d.basis, to_char(d.due_on, 'YYYY-MM-DD') AS due_on,
  d.due_at, d.is_provisional, d.told, d.next_at, d.created_at`;

export const deadlineById: Statement = {
  name: 'deadline_by_id',
  text: `SELECT ${deadlineColumns} FROM deadlines d WHERE d.id = $1`,
};

export const deadlineOfTask: Statement = {
  name: 'deadline_of_task',
  text: `SELECT ${deadlineColumns} FROM deadlines d WHERE d.task_id = $1`,
};

/** Deadlines of open tasks after a given one, for computing them anew. */
export const openDeadlines: Statement = {
  name: 'open_deadlines',
  text: `SELECT ${deadlineColumns} FROM deadlines d JOIN tasks t ON t.id = d.task_id AND t.status = 'open'
    WHERE d.id > $1 ORDER BY d.id LIMIT $2`,
};

/**
 * Moves ends by another calendar and says why, in one statement. A row that somebody has changed since it was read is passed
 * over: it is read again.
 */
export const moveDeadlines: Statement = {
  name: 'move_deadlines',
  text: `WITH wanted AS (
      SELECT r.* FROM json_to_recordset($1::json) AS r(id uuid, clock jsonb, due_on_before date, due_on date, due_at timestamptz,
        is_provisional boolean, told_before smallint, told smallint, next_at timestamptz)
    ), moved AS (
      UPDATE deadlines d SET due_on = r.due_on, due_at = r.due_at, is_provisional = r.is_provisional, told = r.told, next_at = r.next_at
      FROM wanted r WHERE d.id = r.id AND d.clock = r.clock AND d.told = r.told_before RETURNING d.id, r.due_on_before, r.due_on
    ), said AS (
      INSERT INTO deadline_changes (deadline_id, cause, due_on_before, due_on_after, at)
      SELECT m.id, 'calendar', m.due_on_before, m.due_on, $2::timestamptz FROM moved m
    )
    SELECT count(*)::integer AS moved FROM moved`,
};

export const changesOfTask: Statement = {
  name: 'deadline_changes_of_task',
  text: `SELECT c.cause, to_char(c.due_on_before, 'YYYY-MM-DD') AS due_on_before, to_char(c.due_on_after, 'YYYY-MM-DD') AS due_on_after, c.at
    FROM deadline_changes c JOIN deadlines d ON d.id = c.deadline_id WHERE d.task_id = $1 ORDER BY c.id`,
};
