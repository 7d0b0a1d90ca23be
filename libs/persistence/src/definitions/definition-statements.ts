import type { Statement } from '../pg-database.js';

const upwards = `upwards AS (
    SELECT u.id, u.parent_id, 0 AS distance FROM units u WHERE u.id = $1
    UNION ALL SELECT u.id, u.parent_id, a.distance + 1 FROM upwards a JOIN units u ON u.id = a.parent_id WHERE a.distance < 20)`;

export const definitionBody: Statement = {
  name: 'process_definition',
  text: 'SELECT d.body FROM definitions d WHERE d.hash = $1',
};
export const policiesBody: Statement = {
  name: 'process_policies',
  text: 'SELECT s.body FROM policy_sets s WHERE s.hash = $1',
};
export const namedDefinition: Statement = {
  name: 'process_named',
  text: 'SELECT d.hash FROM definitions d WHERE d.name = $1 AND d.version = $2',
};
export const activatedDefinitions: Statement = {
  name: 'process_activated',
  text: `SELECT DISTINCT a.subject_hash FROM process_activations a WHERE a.purpose <> 'policies'`,
};
export const unitUpwards: Statement = {
  name: 'process_units_upwards',
  text: `WITH RECURSIVE ${upwards} SELECT a.id FROM upwards a ORDER BY a.distance`,
};
export const unitProfile: Statement = {
  name: 'process_profile',
  text: 'SELECT u.profile FROM units u WHERE u.id = $1',
};
/** $1 the unit, $2 the moment: the newest of each unit and purpose; of definitions only the nearest unit's counts. */
export const inForce: Statement = {
  name: 'process_in_force',
  text: `WITH RECURSIVE ${upwards}, newest AS (
      SELECT DISTINCT ON (a.unit_id, a.purpose) a.unit_id, a.purpose, a.subject_hash, a.valid_from, a.valid_to, u.distance
      FROM upwards u JOIN process_activations a ON a.unit_id = u.id
      WHERE a.valid_from <= $2::timestamptz AND (a.valid_to IS NULL OR a.valid_to > $2::timestamptz)
      ORDER BY a.unit_id, a.purpose, a.valid_from DESC, a.id DESC)
    SELECT n.unit_id, n.purpose, n.subject_hash, n.valid_from, n.valid_to FROM newest n
    WHERE n.purpose = 'policies' OR NOT EXISTS (
      SELECT FROM newest o WHERE o.purpose = n.purpose AND o.distance < n.distance)
    ORDER BY n.purpose, n.distance`,
};
/** What a new item begins with: its unit's profile, and the definition in force for the purpose, if there is one. */
export const beginning: Statement = {
  name: 'process_beginning',
  text: `WITH RECURSIVE ${upwards}
    SELECT (SELECT u.profile FROM units u WHERE u.id = $1) AS profile,
      (SELECT a.subject_hash FROM upwards u JOIN process_activations a ON a.unit_id = u.id
        WHERE a.purpose = $2 AND a.valid_from <= $3::timestamptz AND (a.valid_to IS NULL OR a.valid_to > $3::timestamptz)
        ORDER BY u.distance, a.valid_from DESC, a.id DESC LIMIT 1) AS definition`,
};
const proposals = `SELECT p.id, p.unit_id, p.purpose, p.subject_hash, p.reason, p.valid_from, p.valid_to, p.proposed_by, p.proposed_at,
    p.outcome, p.decided_at, by.name AS proposer_name, d.name AS decider_name
  FROM process_proposals p JOIN persons by ON by.id = p.proposed_by LEFT JOIN persons d ON d.id = p.decided_by`;
export const listProposals: Statement = {
  name: 'process_proposals',
  text: `${proposals} WHERE p.unit_id = ANY ($1::text[]) ORDER BY p.outcome IS NOT NULL, p.id DESC LIMIT 100`,
};
export const findProposal: Statement = {
  name: 'process_proposal',
  text: `${proposals} WHERE p.id = $1`,
};
export const lockProposal: Statement = {
  name: 'process_lock_proposal',
  text: 'SELECT p.outcome FROM process_proposals p WHERE p.id = $1 FOR UPDATE',
};
/** $1 units watched over; whoever watches over the host watches over all. The same cases as a migration finds. */
export const openCases: Statement = {
  name: 'process_open_cases',
  text: `SELECT c.definition_hash, count(*)::integer AS cases FROM cases c JOIN items i ON i.id = c.item_id
    WHERE c.closed_at IS NULL AND (i.unit_id = ANY ($1::text[])
      OR EXISTS (SELECT FROM units h WHERE h.id = ANY ($1::text[]) AND h.kind = 'host'))
    GROUP BY c.definition_hash ORDER BY cases DESC, c.definition_hash`,
};
export const dutyHolders: Statement = {
  name: 'process_duty_holders',
  text: `SELECT d.person_id, p.name, d.unit_id, d.duty, d.step FROM duty_assignments d JOIN persons p ON p.id = d.person_id
    WHERE p.is_active AND d.valid_from <= $1::timestamptz AND (d.valid_to IS NULL OR d.valid_to > $1::timestamptz)
    ORDER BY d.unit_id, d.duty, p.name, d.id`,
};
