/**
 * The writes of a transaction: one fragment per table and kind of change, each for one row. A placeholder `{column type}`
 * is a parameter of its own, so that the database neither parses rows out of a document nor guesses how many there are:
 * every change finds its row by key, however the table has grown since the statement was planned.
 */
export const fragments = {
  insertItems: insert(
    'items',
    `id uuid, unit_id text, department_id text, version integer, state text, title text, risk_tier text, source_digest text,
    treatment_digest text, content_digest text, release_plan_digest text, open_findings jsonb, entry_seq integer, entry_leaf bytea,
    created_by uuid, created_at timestamptz, updated_at timestamptz`,
  ),
  updateItems: `UPDATE items i SET version = {version integer}, state = {state text}, title = {title text}, risk_tier = {risk_tier text},
      source_digest = {source_digest text}, treatment_digest = {treatment_digest text}, content_digest = {content_digest text},
      release_plan_digest = {release_plan_digest text}, open_findings = {open_findings jsonb}, entry_seq = {entry_seq integer}, entry_leaf = {entry_leaf bytea},
      updated_at = coalesce({updated_at timestamptz}, i.updated_at)
    WHERE i.id = {id uuid}`,
  insertCases: insert(
    'cases',
    `id uuid, item_id uuid, kind text, definition_hash text, snapshot jsonb, opened_at timestamptz, closed_at timestamptz`,
  ),
  updateCases: `UPDATE cases c SET snapshot = {snapshot jsonb}, closed_at = coalesce(c.closed_at, {closed_at timestamptz}),
      definition_hash = coalesce({definition_hash text}, c.definition_hash)
    WHERE c.id = {id uuid}`,
  updateTasks: `UPDATE tasks t SET
      version = t.version + (CASE WHEN {status text} IS NULL AND {content_digest text} IS NULL THEN 0 ELSE 1 END),
      status = coalesce({status text}, t.status), closed_at = coalesce({closed_at timestamptz}, t.closed_at),
      opened_at = coalesce(t.opened_at, {opened_at timestamptz}), opened_by = coalesce(t.opened_by, {opened_by uuid}),
      content_digest = coalesce({content_digest text}, t.content_digest)
    WHERE t.id = {id uuid} RETURNING t.id`,
  // A task that is answered is not given away in the same breath: this stands apart, for the statement stays small.
  assignTasks: `UPDATE tasks t SET version = t.version + 1, assignee_id = {assignee_id uuid}, assigned_by = {assigned_by uuid},
      principal_id = {principal_id uuid}, adviser_ids = {adviser_ids uuid[]}
    WHERE t.id = {id uuid}`,
  voidTasks: `UPDATE tasks t SET version = t.version + 1, status = 'void', closed_at = {at timestamptz}
    WHERE t.case_id = {case_id uuid} AND t.step = {step text} AND t.status = 'open' AND t.id IS DISTINCT FROM {answered uuid} RETURNING t.id`,
  insertTasks: insert(
    'tasks',
    `id uuid, item_id uuid, case_id uuid, unit_id text, step text, duty text, assignee_id uuid, round integer, version integer,
    status text, content_digest text, release_plan_digest text, created_at timestamptz, voice text`,
  ),
  insertDecisions: insert(
    'decisions',
    `id uuid, item_id uuid, case_id uuid, task_id uuid, entry_id uuid, step text, outcome text, person_id uuid, acting_for uuid,
    duty text, round integer, content_digest text, release_plan_digest text, reason_class text, ground text, decided_at timestamptz`,
  ),
  insertActs: `INSERT INTO case_acts (case_id, step, person_id, exceptions, proof_slot)
    SELECT {case_id uuid}, {step text}, {person_id uuid}, {exceptions text[]},
      CASE WHEN {step text} IN ('firstProof', 'secondProof', 'thirdProof') AND NOT 'SoD-6' = ANY ({exceptions text[]}) THEN
        1 + (SELECT count(*) FROM case_acts p
          WHERE p.case_id = {case_id uuid} AND p.person_id = {person_id uuid} AND p.proof_slot IS NOT NULL) END
    WHERE NOT EXISTS (SELECT FROM case_acts a
      WHERE a.case_id = {case_id uuid} AND a.step = {step text} AND a.person_id = {person_id uuid})`,
  insertCarried: insert(
    'carried_confirmations',
    `case_id uuid, round integer, step text, rule text, content_digest_before text, release_plan_digest_before text, content_digest text,
    release_plan_digest text, carried_at timestamptz`,
  ),
  insertSignOffs: insert(
    'sign_offs',
    `decision_id uuid, case_id uuid, content_digest text, release_plan_digest text, statement bytea, key_id text, signature bytea`,
  ),
  insertPaperForms: insert(
    'paper_forms',
    `number text, code text, item_id uuid, task_id uuid, step text, round integer, content_digest text, release_plan_digest text,
    printed_by uuid, printed_at timestamptz, entry_id uuid`,
  ),
  insertPaperDecisions: insert(
    'paper_decisions',
    `form_number text, decision_id uuid, item_id uuid, signer_id uuid, typist_id uuid, signed_on date, scan_digest text,
    scan_type text, recorded_at timestamptz`,
  ),
  insertPaperScans: insert('paper_scans', 'form_number text, item_id uuid, digest text, bytes bytea'),
  insertRevisions: insert(
    'revisions',
    `digest text, item_id uuid, number integer, size_bytes integer, salt_commitment text, created_by uuid, created_at timestamptz`,
  ),
  insertRevisionContents: insert('revision_contents', 'digest text, bytes bytea'),
  insertTreatments: insertOnce(
    'treatments',
    'item_id uuid, revision_digest text, digest text, bytes bytea, created_by uuid, created_at timestamptz',
  ),
  insertRenditions: insertOnce(
    'renditions',
    'item_id uuid, digest text, revision_digest text, treatment_digest text, size_bytes integer, created_at timestamptz',
  ),
  insertRenditionContents: insertOnce('rendition_contents', 'item_id uuid, digest text, bytes bytea'),
  insertScreenings: insert(
    'screenings',
    `id uuid, item_id uuid, revision_digest text, scene text, checks jsonb, findings jsonb, screened_at timestamptz`,
  ),
  insertTraces: `INSERT INTO rendition_traces (item_id, rendition_digest, trace, kind, shown, settled_at)
    SELECT r.item_id, r.rendition_digest, r.trace, r.kind, r.shown, r.settled_at
    FROM jsonb_to_recordset({rows jsonb}) AS r(item_id uuid, rendition_digest text, trace text, kind text, shown text, settled_at timestamptz)
    ON CONFLICT DO NOTHING`,
  // However many there are, they are one parameter: an answer may be given to a hundred findings of a text at once.
  insertDispositions: `INSERT INTO finding_dispositions (id, item_id, revision_digest, finding_id, kind, reason, person_id, decided_at,
      entry_id, carried_from)
    SELECT r.id, r.item_id, r.revision_digest, r.finding_id, r.kind, r.reason, r.person_id, r.decided_at, r.entry_id, r.carried_from
    FROM jsonb_to_recordset({rows jsonb}) AS r(id uuid, item_id uuid, revision_digest text, finding_id text, kind text, reason text,
      person_id uuid, decided_at timestamptz, entry_id uuid, carried_from uuid)`,
  insertReleasePlans: insertOnce(
    'release_plans',
    'item_id uuid, digest text, bytes bytea, created_by uuid, created_at timestamptz',
  ),
  insertPublications: `INSERT INTO publications (id, item_id, case_id, unit_id, column_id, channel, index_number, title, content_digest,
      release_plan_digest, sign_off_id, status, status_at, published_at, public_until, template_version, facts, page, page_digest, terms)
    SELECT {id uuid}, {item_id uuid}, {case_id uuid}, {unit_id text}, {column_id text}, {channel text}, {index_number text},
      {title text}, {content_digest text}, {release_plan_digest text}, {sign_off_id uuid}, 'LIVE', {published_at timestamptz},
      {published_at timestamptz}, {public_until date}, {template_version text}, {facts bytea}, {page bytea}, {page_digest text},
      array_to_tsvector({terms text[]})`,
  insertPublicationProofs: insert('publication_proofs', 'publication_id uuid, sha256 text, sm3 text'),
  updatePublications: `UPDATE publications p SET status = {status text}, status_reason = {reason text}, status_at = {at timestamptz}
    WHERE p.id = {id uuid}`,
  insertAdvices: insert(
    'task_advices',
    'task_id uuid, person_id uuid, principal_id uuid, outcome text, entry_id uuid, given_at timestamptz',
  ),
  insertRecusals: insert(
    'case_recusals',
    'case_id uuid, person_id uuid, ground text, decided_by uuid, decided_at timestamptz, entry_id uuid',
  ),
  insertSubstitutions: insert(
    'substitutions',
    `id uuid, principal_id uuid, substitute_id uuid, duties text[], unit_id text, valid_from timestamptz, valid_to timestamptz,
    made_by uuid, made_at timestamptz`,
  ),
  endSubstitutions: `UPDATE substitutions u SET valid_to = greatest({at timestamptz}, u.valid_from + interval '1 millisecond')
    WHERE u.id = {id uuid}`,
  insertTimers: insert(
    'timers',
    'id uuid, kind text, item_id uuid, case_id uuid, due_at timestamptz, created_at timestamptz',
  ),
  cancelTimers: `UPDATE timers t SET cancelled_at = {at timestamptz}
    WHERE t.case_id = {case_id uuid} AND t.fired_at IS NULL AND t.cancelled_at IS NULL`,
  fireTimers: `UPDATE timers t SET fired_at = {at timestamptz}
    WHERE t.id = {id uuid} AND t.fired_at IS NULL AND t.cancelled_at IS NULL`,
  insertCalendarTables: insert(
    'calendar_tables',
    'id text, version integer, region text, body jsonb, added_by uuid, added_at timestamptz',
  ),
  insertOfficeTableVersions: insert(
    'office_table_versions',
    'table_name text, version integer, rows jsonb, digest text, made_by uuid, made_at timestamptz, entry_id uuid',
  ),
  insertOfficeTableActivations: insert(
    'office_table_activations',
    'table_name text, version integer, activated_by uuid, activated_at timestamptz, entry_id uuid',
  ),
  updateDeadlines: `UPDATE deadlines d SET clock = {clock jsonb}, due_on = {due_on date}, due_at = {due_at timestamptz},
      is_provisional = {is_provisional boolean}, told = {told smallint}, next_at = {next_at timestamptz}
    WHERE d.id = {id uuid}`,
  insertDeadlineChanges: insert(
    'deadline_changes',
    'deadline_id uuid, cause text, due_on_before date, due_on_after date, entry_id uuid, at timestamptz',
  ),
  // One parameter, however many people there are; who has read the line before reads it again.
  insertNotifications: `INSERT INTO notifications (person_id, task_id, item_id, kind, created_at)
    SELECT r.person_id, r.task_id, r.item_id, r.kind, {at timestamptz}
    FROM jsonb_to_recordset({rows jsonb}) AS r(person_id uuid, task_id uuid, item_id uuid, kind text)
    ON CONFLICT (person_id, task_id, kind) DO UPDATE SET created_at = excluded.created_at, read_at = NULL`,
  insertItemCopies: insert(
    'item_copies',
    'id uuid, item_id uuid, person_id uuid, source_digest text, shows_source boolean, entry_id uuid, copied_at timestamptz',
  ),
  insertExpertLinks: insert(
    'expert_links',
    `id uuid, item_id uuid, case_id uuid, task_id uuid, step text, token_hash bytea, source_digest text, content_digest text,
    release_plan_digest text, invited_by uuid, entry_id uuid, invited_at timestamptz, expires_at timestamptz`,
  ),
  countExpertOpenings: `UPDATE expert_links x SET openings = x.openings + 1 WHERE x.id = {id uuid}`,
  revokeExpertLinks: `UPDATE expert_links x SET revoked_at = {at timestamptz}, revoked_by = {by uuid} WHERE x.id = {id uuid}`,
  answerExpertLinks: `UPDATE expert_links x SET answered_at = {at timestamptz}, answer_entry_id = {entry_id uuid} WHERE x.id = {id uuid}`,
  insertOutbox: insert(
    'outbox',
    'kind text, dedupe_key text, payload jsonb, created_at timestamptz, not_before timestamptz',
  ),
  finishOutbox: `UPDATE outbox o SET done_at = {at timestamptz} WHERE o.id = {id bigint} AND o.done_at IS NULL`,
  insertCorrections: insert(
    'corrections',
    `case_id uuid, item_id uuid, publication_id uuid, error_class text, source_digest text, release_plan_digest text,
    entry_id uuid`,
  ),
  insertDefinitions: insertOnce(
    'definitions',
    'hash text, name text, kind text, version integer, body bytea, created_at timestamptz',
  ),
  insertPolicySets: insertOnce('policy_sets', 'hash text, body bytea, created_at timestamptz'),
  insertProcessProposals: insert(
    'process_proposals',
    `id uuid, unit_id text, purpose text, definition_hash text, policies_hash text, reason text, valid_from timestamptz,
    valid_to timestamptz, proposed_by uuid, proposed_at timestamptz, entry_id uuid`,
  ),
  insertProcessProofs: insert(
    'process_proofs',
    `id uuid, subject_hash text, unit_id text, reader integer, definitions text[], policies text[], roster_digest text,
    situations integer, transitions integer, faults integer, proven_at timestamptz`,
  ),
  // What names a proof says itself that it is one which found nothing; the keys hold both rows to it.
  insertProcessActivations: `INSERT INTO process_activations (proposal_id, subject_hash, unit_id, purpose, proposed_by, proof_id,
      reader, is_proven, valid_from, valid_to, activated_by, activated_at, entry_id)
    SELECT {proposal_id uuid}, {subject_hash text}, {unit_id text}, {purpose text}, {proposed_by uuid}, {proof_id uuid},
      {reader integer}, true, {valid_from timestamptz}, {valid_to timestamptz}, {activated_by uuid}, {activated_at timestamptz},
      {entry_id uuid}`,
  decideProcessProposals: `UPDATE process_proposals p SET outcome = {outcome text}, decided_by = {decided_by uuid},
      decided_at = {decided_at timestamptz} WHERE p.id = {id uuid}`,
  insertAccessChanges: insert(
    'access_changes',
    'id uuid, kind text, body jsonb, password_hash text, reason text, proposed_by uuid, proposed_at timestamptz',
  ),
  decideAccessChanges: `UPDATE access_changes c SET outcome = {outcome text}, decided_by = {decided_by uuid},
      decided_at = {decided_at timestamptz} WHERE c.id = {id uuid}`,
  insertErasures: insert(
    'erasures',
    'id uuid, item_id uuid, ground text, proposed_by uuid, proposed_at timestamptz',
  ),
  decideErasures: `UPDATE erasures e SET outcome = {outcome text}, decided_by = {decided_by uuid},
      decided_at = {decided_at timestamptz} WHERE e.id = {id uuid}`,
  insertPersons: insert(
    'persons',
    'id uuid, name text, unit_id text, department_id text, post text, created_at timestamptz',
  ),
  insertAccounts: insert(
    'accounts',
    `id uuid, person_id uuid, username text, password_hash text, password_changed_at timestamptz, password_is_initial boolean,
    is_demo boolean, created_at timestamptz`,
  ),
  updateAccounts: `UPDATE accounts a SET is_active = {is_active boolean} WHERE a.person_id = {person_id uuid}`,
  keepPasswords: `INSERT INTO former_passwords (account_id, replaced_at, password_hash)
    SELECT a.id, {at timestamptz}, a.password_hash FROM accounts a WHERE a.person_id = {person_id uuid}`,
  resetPasswords: `UPDATE accounts a SET password_hash = {password_hash text}, password_changed_at = {at timestamptz}, password_is_initial = true
    WHERE a.person_id = {person_id uuid}`,
  endSecondFactors: `UPDATE second_factors f SET ended_at = {at timestamptz} FROM accounts a
    WHERE a.id = f.account_id AND a.person_id = {person_id uuid} AND f.ended_at IS NULL`,
  endSessions: `UPDATE sessions s SET revoked_at = {at timestamptz} WHERE s.person_id = {person_id uuid} AND s.revoked_at IS NULL`,
  insertDuties: insert(
    'duty_assignments',
    'id uuid, person_id uuid, unit_id text, duty text, step text, valid_from timestamptz, valid_to timestamptz',
  ),
  endDuties: `UPDATE duty_assignments d SET valid_to = greatest({at timestamptz}, d.valid_from + interval '1 millisecond')
    WHERE d.id = {id uuid}`,
  insertEntries: insert(
    'audit_entries',
    `id uuid, item_id uuid, seq integer, unit_id text, at timestamptz, actor text, action text, step text, outcome text, canon bytea`,
  ),
  insertValues: insert('audit_values', 'entry_id uuid, field text, value text, salt bytea'),
  insertKeys: `INSERT INTO idempotency_keys (actor, key, request_mac, answer, created_at)
    SELECT {actor text}, {key text}, {request_mac bytea}, {answer jsonb}, clock_timestamp()`,
} as const;

export type FragmentName = keyof typeof fragments;

function insert(table: string, columns: string): string {
  const listed = columns.split(',').map((column) => column.trim());
  const names = listed.map((column) => column.split(' ')[0]);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${listed.map((column) => `{${column}}`).join(', ')}`;
}

function insertOnce(table: string, columns: string): string {
  return `${insert(table, columns)} ON CONFLICT DO NOTHING`;
}

/** A fragment in a statement: which of the rows of its kind it writes. */
interface Part {
  readonly fragment: FragmentName;
  readonly row: number;
}

/** One statement that carries out all its parts; named, so that it is prepared once per connection. */
export interface WriteStatement {
  readonly name: string;
  readonly text: string;
  /** What each parameter takes from the rows that are written, in order. */
  readonly parameters: readonly Parameter[];
}

interface Parameter extends Part {
  readonly column: string;
  readonly isJson: boolean;
}

const order = Object.keys(fragments) as FragmentName[];
const statements = new Map<string, WriteStatement>();

/** The data-modifying statement for so many rows of each fragment, from a cache: a process sees a few dozen combinations. */
export function writeStatementFor(rowCounts: ReadonlyMap<FragmentName, number>): WriteStatement {
  const present = order.filter((fragment) => rowCounts.has(fragment));
  const key = present.map((fragment) => `${order.indexOf(fragment)}x${rowCounts.get(fragment)}`).join('_');
  const known = statements.get(key);
  if (known !== undefined) return known;
  const made = { name: `write_${statements.size}`, ...assemble(present, rowCounts) };
  statements.set(key, made);
  return made;
}

function assemble(
  present: readonly FragmentName[],
  rowCounts: ReadonlyMap<FragmentName, number>,
): Omit<WriteStatement, 'name'> {
  const parameters: Parameter[] = [];
  const parts = present.flatMap((fragment) =>
    Array.from({ length: rowCounts.get(fragment) ?? 0 }, (_, row): Part => ({ fragment, row })),
  );
  const closing = parts.filter(({ fragment }) => fragment === 'updateTasks' || fragment === 'voidTasks');
  const texts = parts.map((part) => {
    const first = parameters.length;
    const text = fragments[part.fragment].replace(
      /\{(\w+) ([\w[\]]+)\}/g,
      (_, column: string, type: string) => {
        let index = parameters.findIndex((known, at) => at >= first && known.column === column);
        if (index < 0) index = parameters.push({ ...part, column, isJson: type === 'jsonb' }) - 1;
        return `$${index + 1}::${type}`;
      },
    );
    return `${nameOf(part)} AS (${text}${part.fragment === 'insertTasks' ? after(closing) : ''})`;
  });
  return { text: `WITH ${texts.join(',\n')}\nSELECT 1`, parameters };
}

const nameOf = ({ fragment, row }: Part): string => `"${fragment}${row}"`;

/** A task is opened only after its predecessor is closed: both may be of the same step, of which one may be open. */
function after(closing: readonly Part[]): string {
  if (closing.length === 0) return '';
  return ` WHERE ${closing.map((part) => `(SELECT count(*) FROM ${nameOf(part)}) >= 0`).join(' AND ')}`;
}
