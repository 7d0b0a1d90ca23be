/**
 * The writes of a transaction, one fragment per table and kind of change. Each takes its rows as one `json`
 * parameter, so that a fragment's text never depends on how many rows there are and stays prepared.
 * `$P` stands for the parameter's number.
 */
export const fragments = {
  insertItems: `INSERT INTO items (id, unit_id, department_id, version, state, title, risk_tier, source_digest, treatment_digest,
      content_digest, release_plan_digest, entry_seq, entry_leaf, created_by, created_at, updated_at)
    SELECT r.id, r.unit_id, r.department_id, r.version, r.state, r.title, r.risk_tier, r.source_digest, r.treatment_digest,
      r.content_digest, r.release_plan_digest, r.entry_seq, decode(r.entry_leaf, 'hex'), r.created_by, r.created_at, r.created_at
    FROM json_to_recordset($P::json) AS r(id uuid, unit_id text, department_id text, version integer, state text, title text,
      risk_tier text, source_digest text, treatment_digest text, content_digest text, release_plan_digest text, entry_seq integer,
      entry_leaf text, created_by uuid, created_at timestamptz)`,
  updateItems: `UPDATE items i SET version = r.version, state = r.state, title = r.title, risk_tier = r.risk_tier,
      source_digest = r.source_digest, treatment_digest = r.treatment_digest, content_digest = r.content_digest,
      release_plan_digest = r.release_plan_digest, entry_seq = r.entry_seq, entry_leaf = decode(r.entry_leaf, 'hex'),
      updated_at = coalesce(r.updated_at, i.updated_at)
    FROM json_to_recordset($P::json) AS r(id uuid, version integer, state text, title text, risk_tier text, source_digest text,
      treatment_digest text, content_digest text, release_plan_digest text, entry_seq integer, entry_leaf text, updated_at timestamptz)
    WHERE i.id = r.id`,
  insertCases: `INSERT INTO cases (id, item_id, kind, definition_hash, snapshot, opened_at, closed_at)
    SELECT r.id, r.item_id, r.kind, r.definition_hash, r.snapshot, r.opened_at, r.closed_at
    FROM json_to_recordset($P::json) AS r(id uuid, item_id uuid, kind text, definition_hash text, snapshot jsonb,
      opened_at timestamptz, closed_at timestamptz)`,
  updateCases: `UPDATE cases c SET snapshot = r.snapshot, closed_at = coalesce(c.closed_at, r.closed_at)
    FROM json_to_recordset($P::json) AS r(id uuid, snapshot jsonb, closed_at timestamptz) WHERE c.id = r.id`,
  updateTasks: `UPDATE tasks t SET version = t.version + (CASE WHEN r.status IS NULL AND r.content_digest IS NULL THEN 0 ELSE 1 END),
      status = coalesce(r.status, t.status), closed_at = coalesce(r.closed_at, t.closed_at),
      opened_at = coalesce(t.opened_at, r.opened_at), opened_by = coalesce(t.opened_by, r.opened_by),
      content_digest = coalesce(r.content_digest, t.content_digest)
    FROM json_to_recordset($P::json) AS r(id uuid, status text, closed_at timestamptz, opened_at timestamptz, opened_by uuid,
      content_digest text)
    WHERE t.id = r.id RETURNING t.id`,
  voidTasks: `UPDATE tasks t SET version = t.version + 1, status = 'void', closed_at = r.at
    FROM json_to_recordset($P::json) AS r(case_id uuid, step text, at timestamptz, except_task uuid)
    WHERE t.case_id = r.case_id AND t.step = r.step AND t.status = 'open' AND t.id IS DISTINCT FROM r.except_task RETURNING t.id`,
  insertTasks: `INSERT INTO tasks (id, item_id, case_id, unit_id, step, duty, assignee_id, round, version, status, content_digest,
      release_plan_digest, created_at)
    SELECT r.id, r.item_id, r.case_id, r.unit_id, r.step, r.duty, r.assignee_id, r.round, r.version, r.status, r.content_digest,
      r.release_plan_digest, r.created_at
    FROM json_to_recordset($P::json) AS r(id uuid, item_id uuid, case_id uuid, unit_id text, step text, duty text, assignee_id uuid,
      round integer, version integer, status text, content_digest text, release_plan_digest text, created_at timestamptz)`,
  insertDecisions: `INSERT INTO decisions (id, item_id, case_id, task_id, entry_id, step, outcome, person_id, acting_for, duty, round,
      content_digest, release_plan_digest, reason_class, ground, decided_at)
    SELECT r.id, r.item_id, r.case_id, r.task_id, r.entry_id, r.step, r.outcome, r.person_id, r.acting_for, r.duty, r.round,
      r.content_digest, r.release_plan_digest, r.reason_class, r.ground, r.decided_at
    FROM json_to_recordset($P::json) AS r(id uuid, item_id uuid, case_id uuid, task_id uuid, entry_id uuid, step text, outcome text,
      person_id uuid, acting_for uuid, duty text, round integer, content_digest text, release_plan_digest text, reason_class text,
      ground text, decided_at timestamptz)`,
  insertActs: `INSERT INTO case_acts (case_id, step, person_id, exceptions, proof_slot)
    SELECT r.case_id, r.step, r.person_id, r.exceptions,
      CASE WHEN r.step IN ('firstProof', 'secondProof', 'thirdProof') AND NOT 'SoD-6' = ANY (r.exceptions) THEN
        1 + (SELECT count(*) FROM case_acts p WHERE p.case_id = r.case_id AND p.person_id = r.person_id AND p.proof_slot IS NOT NULL) END
    FROM json_to_recordset($P::json) AS r(case_id uuid, step text, person_id uuid, exceptions text[])
    WHERE NOT EXISTS (SELECT FROM case_acts a WHERE a.case_id = r.case_id AND a.step = r.step AND a.person_id = r.person_id)`,
  insertSignOffs: `INSERT INTO sign_offs (decision_id, case_id, content_digest, release_plan_digest, statement, key_id, signature)
    SELECT r.decision_id, r.case_id, r.content_digest, r.release_plan_digest, convert_to(r.statement, 'UTF8'), r.key_id,
      decode(r.signature, 'hex')
    FROM json_to_recordset($P::json) AS r(decision_id uuid, case_id uuid, content_digest text, release_plan_digest text,
      statement text, key_id text, signature text)`,
  insertRevisions: `INSERT INTO revisions (digest, item_id, number, size_bytes, salt_commitment, created_by, created_at)
    SELECT r.digest, r.item_id, r.number, r.size_bytes, r.salt_commitment, r.created_by, r.created_at
    FROM json_to_recordset($P::json) AS r(digest text, item_id uuid, number integer, size_bytes integer, salt_commitment text,
      created_by uuid, created_at timestamptz)`,
  insertRevisionContents: `INSERT INTO revision_contents (digest, bytes) SELECT r.digest, decode(r.bytes, 'base64')
    FROM json_to_recordset($P::json) AS r(digest text, bytes text)`,
  insertTreatments: `INSERT INTO treatments (item_id, revision_digest, digest, bytes, created_by, created_at)
    SELECT r.item_id, r.revision_digest, r.digest, decode(r.bytes, 'base64'), r.created_by, r.created_at
    FROM json_to_recordset($P::json) AS r(item_id uuid, revision_digest text, digest text, bytes text, created_by uuid,
      created_at timestamptz) ON CONFLICT DO NOTHING`,
  insertRenditions: `INSERT INTO renditions (item_id, digest, revision_digest, treatment_digest, size_bytes, created_at)
    SELECT r.item_id, r.digest, r.revision_digest, r.treatment_digest, r.size_bytes, r.created_at
    FROM json_to_recordset($P::json) AS r(item_id uuid, digest text, revision_digest text, treatment_digest text, size_bytes integer,
      created_at timestamptz) ON CONFLICT DO NOTHING`,
  insertRenditionContents: `INSERT INTO rendition_contents (item_id, digest, bytes) SELECT r.item_id, r.digest, decode(r.bytes, 'base64')
    FROM json_to_recordset($P::json) AS r(item_id uuid, digest text, bytes text) ON CONFLICT DO NOTHING`,
  insertReleasePlans: `INSERT INTO release_plans (item_id, digest, bytes, created_by, created_at)
    SELECT r.item_id, r.digest, decode(r.bytes, 'base64'), r.created_by, r.created_at
    FROM json_to_recordset($P::json) AS r(item_id uuid, digest text, bytes text, created_by uuid, created_at timestamptz)
    ON CONFLICT DO NOTHING`,
  insertPublications: `INSERT INTO publications (id, item_id, case_id, unit_id, column_id, channel, index_number, title, content_digest,
      release_plan_digest, sign_off_id, status, status_at, published_at, public_until, template_version, facts, page, page_digest, terms)
    SELECT r.id, r.item_id, r.case_id, r.unit_id, r.column_id, r.channel, r.index_number, r.title, r.content_digest,
      r.release_plan_digest, r.sign_off_id, 'LIVE', r.published_at, r.published_at, r.public_until, r.template_version,
      decode(r.facts, 'base64'), decode(r.page, 'base64'), r.page_digest, array_to_tsvector(r.terms)
    FROM json_to_recordset($P::json) AS r(id uuid, item_id uuid, case_id uuid, unit_id text, column_id text, channel text,
      index_number text, title text, content_digest text, release_plan_digest text, sign_off_id uuid, published_at timestamptz,
      public_until date, template_version text, facts text, page text, page_digest text, terms text[])`,
  updatePublications: `UPDATE publications p SET status = r.status, status_reason = r.reason, status_at = r.at
    FROM json_to_recordset($P::json) AS r(id uuid, status text, reason text, at timestamptz) WHERE p.id = r.id`,
  insertTimers: `INSERT INTO timers (id, kind, item_id, case_id, due_at, created_at)
    SELECT r.id, r.kind, r.item_id, r.case_id, r.due_at, r.created_at
    FROM json_to_recordset($P::json) AS r(id uuid, kind text, item_id uuid, case_id uuid, due_at timestamptz, created_at timestamptz)`,
  cancelTimers: `UPDATE timers t SET cancelled_at = r.at FROM json_to_recordset($P::json) AS r(case_id uuid, at timestamptz)
    WHERE t.case_id = r.case_id AND t.fired_at IS NULL AND t.cancelled_at IS NULL`,
  fireTimers: `UPDATE timers t SET fired_at = r.at FROM json_to_recordset($P::json) AS r(id uuid, at timestamptz)
    WHERE t.id = r.id AND t.fired_at IS NULL AND t.cancelled_at IS NULL`,
  insertOutbox: `INSERT INTO outbox (kind, dedupe_key, payload, created_at, not_before)
    SELECT r.kind, r.dedupe_key, r.payload, r.created_at, r.not_before
    FROM json_to_recordset($P::json) AS r(kind text, dedupe_key text, payload jsonb, created_at timestamptz, not_before timestamptz)`,
  finishOutbox: `UPDATE outbox o SET done_at = r.at FROM json_to_recordset($P::json) AS r(id bigint, at timestamptz)
    WHERE o.id = r.id AND o.done_at IS NULL`,
  insertEntries: `INSERT INTO audit_entries (id, item_id, seq, unit_id, at, actor, action, step, outcome, canon)
    SELECT r.id, r.item_id, r.seq, r.unit_id, r.at, r.actor, r.action, r.step, r.outcome, convert_to(r.canon, 'UTF8')
    FROM json_to_recordset($P::json) AS r(id uuid, item_id uuid, seq integer, unit_id text, at timestamptz, actor text, action text,
      step text, outcome text, canon text)`,
  insertValues: `INSERT INTO audit_values (entry_id, field, value, salt) SELECT r.entry_id, r.field, r.value, decode(r.salt, 'hex')
    FROM json_to_recordset($P::json) AS r(entry_id uuid, field text, value text, salt text)`,
  insertKeys: `INSERT INTO idempotency_keys (actor, key, request_mac, answer, created_at)
    SELECT r.actor, r.key, decode(r.request_mac, 'hex'), r.answer, clock_timestamp()
    FROM json_to_recordset($P::json) AS r(actor text, key text, request_mac text, answer jsonb)`,
} as const;

export type FragmentName = keyof typeof fragments;

const order = Object.keys(fragments) as FragmentName[];

/** A task is opened only after its predecessor is closed: both may be of the same step, of which one may be open. */
function guardOf(name: FragmentName, present: ReadonlySet<FragmentName>): string {
  if (name !== 'insertTasks') return '';
  const closing = (['updateTasks', 'voidTasks'] as const).filter((part) => present.has(part));
  if (closing.length === 0) return '';
  return ` WHERE ${closing.map((part) => `(SELECT count(*) FROM "${part}") >= 0`).join(' AND ')}`;
}

/** One statement that carries out all named fragments, with their parameter order; named, so that it is prepared once. */
export interface WriteStatement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly FragmentName[];
}

const statements = new Map<string, WriteStatement>();

/** The data-modifying statement for a set of fragments, from a cache: a process sees a few dozen sets. */
export function writeStatementFor(present: ReadonlySet<FragmentName>): WriteStatement {
  const parameters = order.filter((name) => present.has(name));
  const key = parameters.map((name) => order.indexOf(name).toString(36)).join('');
  const known = statements.get(key);
  if (known !== undefined) return known;
  const parts = parameters.map(
    (name, index) =>
      `"${name}" AS (${fragments[name].replace('$P', `$${index + 1}`)}${guardOf(name, present)})`,
  );
  const made = { name: `write_${key}`, text: `WITH ${parts.join(',\n')}\nSELECT 1`, parameters };
  statements.set(key, made);
  return made;
}
