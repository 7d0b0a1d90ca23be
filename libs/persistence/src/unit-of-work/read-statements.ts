import { itemIsVisible, overseenUnits } from '../read-models/visibility.js';
import { rosterVersion } from '../assignments/roster-statements.js';
import { caseColumns, itemColumns, taskColumns } from './row-mapping.js';
import { screeningColumns } from './screening-rows.js';

/** A named statement: prepared once per connection. */
export interface ReadStatement {
  readonly name: string;
  readonly text: string;
}

// Rows are locked in the order of the FOR UPDATE list: the item first, as every writer does, then its children.
export const lockTask: ReadStatement = {
  name: 'lock_task',
  text: `SELECT ${itemColumns}, ${caseColumns}, ${taskColumns}, ${rosterVersion}
    FROM tasks t JOIN items i ON i.id = t.item_id JOIN cases c ON c.id = t.case_id WHERE t.id = $1 FOR UPDATE OF i, c, t`,
};
export const lockItem: ReadStatement = {
  name: 'lock_item',
  text: `SELECT ${itemColumns}, ${rosterVersion} FROM items i WHERE i.id = $1 FOR UPDATE`,
};
export const lockCases: ReadStatement = {
  name: 'lock_cases',
  text: `SELECT ${caseColumns} FROM cases c WHERE c.item_id = $1 ORDER BY c.id FOR UPDATE`,
};
export const lockOpenTasks: ReadStatement = {
  name: 'lock_open_tasks',
  text: `SELECT ${taskColumns} FROM tasks t WHERE t.item_id = $1 AND t.status = 'open' ORDER BY t.id FOR UPDATE`,
};
/** The newest screening of a revision, with the newest disposition of each finding. */
export const screeningOfRevision: ReadStatement = {
  name: 'screening_of_revision',
  text: screeningColumns,
};
export const revisionBytes: ReadStatement = {
  name: 'revision_bytes',
  text: 'SELECT c.bytes FROM revision_contents c WHERE c.digest = $1',
};
export const renditionBytes: ReadStatement = {
  name: 'rendition_bytes',
  text: 'SELECT c.bytes FROM rendition_contents c WHERE c.item_id = $1 AND c.digest = $2',
};
export const treatmentBytes: ReadStatement = {
  name: 'treatment_bytes',
  text: 'SELECT t.bytes FROM treatments t WHERE t.item_id = $1 AND t.revision_digest = $2 AND t.digest = $3',
};
export const releasePlanBytes: ReadStatement = {
  name: 'release_plan_bytes',
  text: 'SELECT p.bytes FROM release_plans p WHERE p.item_id = $1 AND p.digest = $2',
};
export const latestSignOff: ReadStatement = {
  name: 'latest_sign_off',
  text: `SELECT s.decision_id, d.person_id, s.content_digest, s.release_plan_digest, s.statement, s.key_id, s.signature
    FROM sign_offs s JOIN decisions d ON d.id = s.decision_id WHERE s.case_id = $1 ORDER BY d.decided_at DESC, d.id DESC LIMIT 1`,
};
export const latestChange: ReadStatement = {
  name: 'latest_change',
  text: `SELECT e.action, e.step, e.outcome, e.actor, e.at FROM audit_entries e
    WHERE e.item_id = $1 AND e.action NOT LIKE '%.refused' AND e.action NOT IN ('task.opened', 'source.read', 'trail.read', 'form.printed', 'paper.printed')
    ORDER BY e.seq DESC LIMIT 1`,
};
export const revisionAuthors: ReadStatement = {
  name: 'revision_authors',
  text: 'SELECT DISTINCT r.created_by FROM revisions r WHERE r.item_id = $1 ORDER BY r.created_by',
};
export const mayKnowItem: ReadStatement = {
  name: 'may_know_item',
  text: `WITH ${overseenUnits} SELECT true AS known FROM items i WHERE i.id = $5 AND ${itemIsVisible}`,
};
export const columnIds: ReadStatement = {
  name: 'column_ids',
  text: `WITH RECURSIVE upwards AS (
      SELECT u.id, u.parent_id, 0 AS distance FROM units u WHERE u.id = $1
      UNION ALL SELECT u.id, u.parent_id, a.distance + 1 FROM upwards a JOIN units u ON u.id = a.parent_id WHERE a.distance < 20)
    SELECT c.id FROM upwards a JOIN portal_columns c ON c.unit_id = a.id ORDER BY c.id`,
};
/** Everything that a submission is judged by beside the text itself; $4 and $5 are what was confirmed last, or null. */
export const submissionFacts: ReadStatement = {
  name: 'submission_facts',
  text: `WITH RECURSIVE upwards AS (
      SELECT u.id, u.parent_id, 0 AS distance FROM units u WHERE u.id = $1
      UNION ALL SELECT u.id, u.parent_id, a.distance + 1 FROM upwards a JOIN units u ON u.id = a.parent_id WHERE a.distance < 20)
    SELECT (SELECT u.profile FROM units u WHERE u.id = $1) AS profile,
      ARRAY(SELECT a.id FROM upwards a WHERE a.distance > 0 ORDER BY a.distance) AS superiors,
      coalesce((SELECT s.findings @> '[{"check": "personalInformation"}]' FROM screenings s
        WHERE s.item_id = $2 AND s.revision_digest = $3 ORDER BY s.id DESC LIMIT 1), false) AS personal,
      (SELECT c.bytes FROM revision_contents c WHERE c.digest = $3) AS revision,
      (SELECT p.bytes FROM release_plans p WHERE p.item_id = $2 AND p.digest = $6) AS release_plan,
      (SELECT c.bytes FROM revision_contents c JOIN revisions r ON r.digest = c.digest WHERE r.item_id = $2 AND c.digest =
        coalesce((SELECT d.revision_digest FROM renditions d WHERE d.item_id = $2 AND d.digest = $4), $4)) AS earlier_revision,
      (SELECT p.bytes FROM release_plans p WHERE p.item_id = $2 AND p.digest = $5) AS earlier_plan,
      k.error_class, k.revision AS public_revision, k.release_plan AS public_plan
    FROM (SELECT 1) AS one LEFT JOIN (
      SELECT c.error_class, r.bytes AS revision, p.bytes AS release_plan
      FROM corrections c JOIN cases o ON o.id = c.case_id AND o.closed_at IS NULL
        JOIN revision_contents r ON r.digest = c.source_digest
        JOIN release_plans p ON p.item_id = c.item_id AND p.digest = c.release_plan_digest
      WHERE c.item_id = $2) AS k ON true`,
};
export const itemsPinnedTo: ReadStatement = {
  name: 'items_pinned_to',
  text: `SELECT DISTINCT c.item_id FROM cases c JOIN items i ON i.id = c.item_id
    WHERE c.definition_hash = $1 AND c.closed_at IS NULL AND (i.unit_id = ANY ($2::text[])
      OR EXISTS (SELECT FROM units h WHERE h.id = ANY ($2::text[]) AND h.kind = 'host')) ORDER BY c.item_id`,
};
export const revisionCount: ReadStatement = {
  name: 'revision_count',
  text: 'SELECT count(*)::integer AS count FROM revisions r WHERE r.item_id = $1',
};
export const takeIndexNumber: ReadStatement = {
  name: 'take_index_number',
  text: `INSERT INTO index_number_series AS s (unit_id, year, last_number) VALUES ($1, $2, 1)
    ON CONFLICT (unit_id, year) DO UPDATE SET last_number = s.last_number + 1 RETURNING s.last_number`,
};
export const publicationOfItem: ReadStatement = {
  name: 'publication_of_item',
  text: `SELECT p.id, p.status, p.case_id, p.content_digest, p.release_plan_digest, r.revision_digest
    FROM publications p JOIN renditions r ON r.item_id = p.item_id AND r.digest = p.content_digest WHERE p.item_id = $1 ORDER BY p.published_at DESC, p.id DESC LIMIT 1`,
};
export const timer: ReadStatement = {
  name: 'timer',
  text: `SELECT m.id, m.kind, m.item_id, m.case_id, m.due_at, m.created_at, m.fired_at IS NULL AND m.cancelled_at IS NULL AS is_waiting
    FROM timers m WHERE m.id = $1`,
};
export const lockAccessChange: ReadStatement = {
  name: 'lock_access_change',
  text: 'SELECT c.outcome FROM access_changes c WHERE c.id = $1 FOR UPDATE',
};
export const storedAnswer: ReadStatement = {
  name: 'stored_answer',
  text: 'SELECT k.request_mac, k.answer FROM idempotency_keys k WHERE k.actor = $1 AND k.key = $2',
};
export const erasureIsDecided: ReadStatement = {
  name: 'erasure_is_decided',
  text: 'SELECT e.outcome IS NOT NULL AS is_decided FROM erasures e WHERE e.id = $1',
};
