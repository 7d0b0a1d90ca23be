import type { Statement } from '../pg-database.js';

/** $1 the moment, $2 one person or null for all. Times travel as milliseconds. */
export const listPeople: Statement = {
  name: 'administration.people',
  text: `SELECT p.id, p.name, p.post, p.unit_id, u.name AS unit_name, a.id AS account_id, a.username,
      coalesce(a.is_active AND p.is_active, false) AS is_active,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'duty', d.duty, 'unitId', d.unit_id, 'step', d.step,
          'validFrom', round(extract(epoch FROM d.valid_from) * 1000)::bigint,
          'validTo', round(extract(epoch FROM d.valid_to) * 1000)::bigint) ORDER BY d.id), '[]'::json)
        FROM duty_assignments d WHERE d.person_id = p.id AND (d.valid_to IS NULL OR d.valid_to > $1::timestamptz)) AS duties
    FROM persons p JOIN units u ON u.id = p.unit_id LEFT JOIN accounts a ON a.person_id = p.id
    WHERE $2::uuid IS NULL OR p.id = $2::uuid
    ORDER BY u.name, p.name, p.id`,
};

/** $1 one change or null for the waiting and the newest decided ones. */
export const listChanges: Statement = {
  name: 'administration.changes',
  text: `SELECT c.id, c.body, c.password_hash, c.reason, c.proposed_by, c.proposed_at, c.outcome, c.decided_by, c.decided_at,
      coalesce(s.name, c.body ->> 'name') AS subject_name, p.name AS proposer_name, d.name AS decider_name
    FROM access_changes c JOIN persons p ON p.id = c.proposed_by LEFT JOIN persons d ON d.id = c.decided_by
      LEFT JOIN persons s ON s.id = (c.body ->> 'personId')::uuid
    WHERE $1::uuid IS NULL OR c.id = $1::uuid
    ORDER BY c.outcome IS NOT NULL, c.id DESC LIMIT 200`,
};

export const findUnit: Statement = {
  name: 'administration.unit',
  text: 'SELECT u.id, u.kind FROM units u WHERE u.id = $1',
};

export const findUsername: Statement = {
  name: 'administration.username',
  text: 'SELECT a.id FROM accounts a WHERE a.username = $1',
};
