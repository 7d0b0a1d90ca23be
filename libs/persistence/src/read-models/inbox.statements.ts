import type { InboxRequest } from '#application';
import type { Statement } from '../pg-database.js';
import { decisionJson, decisionPeople, taskJson, taskPeople } from './json-rows.js';

// $8: `all`, what somebody has (`mine`), or what nobody has taken (`pool`).
const isWanted = `($8::text = 'all' OR ($8 = 'pool') = (t.assignee_id IS NULL))
            AND t.id > coalesce($6::uuid, '00000000-0000-0000-0000-000000000000')`;

/**
 * Open tasks in duties ($2–$4) that people ($5) hold, that nobody else has taken, and those in the hands of $1 himself;
 * longest waiting first, after task $6, at most $7. Each duty is walked along its own piece of the index of open tasks, so
 * that the cost follows the page and not the office.
 */
export const inbox: Statement = {
  name: 'inbox',
  text: `WITH waiting AS (
      SELECT w.id FROM (
        SELECT w.id FROM unnest($2::text[], $3::text[], $4::text[], $5::uuid[]) AS h (unit_id, duty, step, person_id)
          CROSS JOIN LATERAL (
            SELECT t.id FROM tasks t WHERE t.status = 'open' AND t.unit_id = h.unit_id AND t.duty = h.duty
              AND (h.step IS NULL OR t.step = h.step) AND (t.assignee_id IS NULL OR t.assignee_id = h.person_id) AND ${isWanted}
            ORDER BY t.id LIMIT $7) w
        UNION (SELECT t.id FROM tasks t WHERE t.status = 'open' AND t.assignee_id = $1::uuid AND ${isWanted} ORDER BY t.id LIMIT $7)) w
      ORDER BY w.id LIMIT $7)
    SELECT ${taskJson} AS task, i.title, i.state, i.risk_tier, i.created_by, cr.name AS drafter_name, u.name AS unit_name,
      json_build_object('id', c.id, 'kind', c.kind, 'definitionHash', c.definition_hash, 'snapshot', c.snapshot, 'isClosed', false) AS case_facts,
      (SELECT ${decisionJson} FROM decisions d ${decisionPeople} WHERE d.case_id = t.case_id AND d.decided_at <= t.created_at
        ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) AS latest_decision
    FROM waiting JOIN tasks t ON t.id = waiting.id ${taskPeople}
      JOIN items i ON i.id = t.item_id JOIN cases c ON c.id = t.case_id
      JOIN units u ON u.id = i.unit_id JOIN persons cr ON cr.id = i.created_by
    ORDER BY t.id`,
};

/** Parameters of `inbox`. */
export function inboxParams({ personId, duties, kind, after, limit }: InboxRequest): readonly unknown[] {
  return [
    personId,
    duties.map(({ unitId }) => unitId),
    duties.map(({ duty }) => duty),
    duties.map(({ step }) => step),
    duties.map((held) => held.personId),
    after,
    limit,
    kind,
  ];
}
