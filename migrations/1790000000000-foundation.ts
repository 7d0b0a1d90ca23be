import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of one office's publishing work, their invariants as constraints, and what the application's role may do. */
export class Foundation1790000000000 implements MigrationInterface {
  name = 'Foundation1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organisation);
    await runner.query(itemsAndContent);
    await runner.query(processTables);
    await runner.query(auditTables);
    await runner.query(carrierTables);
    await runner.query(publicationTables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const organisation = `
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE units (
  id text PRIMARY KEY,
  parent_id text REFERENCES units (id),
  kind text NOT NULL CHECK (kind IN ('host', 'office', 'department')),
  name text NOT NULL,
  credit_code text,
  index_number_template text NOT NULL DEFAULT '{creditCode}/{year}-{sequence:5}',
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX units_one_host ON units (kind) WHERE kind = 'host';

CREATE TABLE persons (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  unit_id text NOT NULL REFERENCES units (id),
  department_id text REFERENCES units (id),
  post text,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL UNIQUE REFERENCES persons (id),
  username text NOT NULL UNIQUE CHECK (username = lower(username)),
  password_hash text NOT NULL,
  password_changed_at timestamptz NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id),
  person_id uuid NOT NULL REFERENCES persons (id),
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  authenticated_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE duty_assignments (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES persons (id),
  unit_id text NOT NULL REFERENCES units (id),
  duty text NOT NULL,
  step text,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX duty_assignments_by_person ON duty_assignments (person_id);
CREATE INDEX duty_assignments_by_unit ON duty_assignments (unit_id, duty);

CREATE TABLE portal_columns (
  id text PRIMARY KEY,
  unit_id text NOT NULL REFERENCES units (id),
  name text NOT NULL,
  description text NOT NULL,
  keywords text NOT NULL,
  column_type text NOT NULL,
  position integer NOT NULL
);

CREATE TABLE attribute_rules (
  id uuid PRIMARY KEY,
  unit_id text NOT NULL REFERENCES units (id),
  series text NOT NULL,
  attribute text NOT NULL CHECK (attribute IN ('PROACTIVE', 'ON_REQUEST', 'NOT_DISCLOSED', 'PARTIAL')),
  basis jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_to date
);
CREATE INDEX attribute_rules_by_unit ON attribute_rules (unit_id, series);
`;

const itemsAndContent = `
CREATE TABLE items (
  id uuid PRIMARY KEY,
  unit_id text NOT NULL REFERENCES units (id),
  department_id text,
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL,
  title text NOT NULL,
  risk_tier text NOT NULL CHECK (risk_tier IN ('A', 'B', 'C')),
  source_digest text NOT NULL,
  treatment_digest text,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  entry_seq integer NOT NULL CHECK (entry_seq >= 0),
  entry_leaf bytea,
  created_by uuid NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK ((entry_seq = 0) = (entry_leaf IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX items_by_unit ON items (unit_id, id DESC);
CREATE INDEX items_by_creator ON items (created_by, id DESC);

CREATE TABLE revisions (
  digest text PRIMARY KEY CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  number integer NOT NULL CHECK (number >= 1),
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  salt_commitment text NOT NULL,
  created_by uuid NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  UNIQUE (item_id, number)
);

CREATE TABLE revision_contents (
  digest text PRIMARY KEY REFERENCES revisions (digest),
  bytes bytea NOT NULL
);

CREATE TABLE treatments (
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  revision_digest text NOT NULL REFERENCES revisions (digest),
  digest text NOT NULL,
  bytes bytea NOT NULL,
  created_by uuid NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, revision_digest, digest)
);

CREATE TABLE renditions (
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  digest text NOT NULL CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
  revision_digest text NOT NULL REFERENCES revisions (digest),
  treatment_digest text,
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, digest)
);

CREATE TABLE rendition_contents (
  item_id uuid NOT NULL,
  digest text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (item_id, digest),
  FOREIGN KEY (item_id, digest) REFERENCES renditions (item_id, digest),
  CHECK (digest = 'sha256:' || encode(sha256(bytes), 'hex'))
);

CREATE TABLE release_plans (
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  digest text NOT NULL CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  created_by uuid NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, digest),
  CHECK (digest = 'sha256:' || encode(sha256(bytes), 'hex'))
);
`;

// Persons are named in the append-only tables below without a foreign key: persons are never deleted, and the
// key-share lock that each check would take on the same few person rows costs WAL on every decision.
const processTables = `
CREATE TABLE definitions (
  hash text PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (name, version)
);

CREATE TABLE cases (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  kind text NOT NULL CHECK (kind IN ('newPublication', 'takeDown')),
  definition_hash text NOT NULL REFERENCES definitions (hash),
  snapshot jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX cases_one_open_per_item_and_kind ON cases (item_id, kind) WHERE closed_at IS NULL;
CREATE INDEX cases_by_item ON cases (item_id);

CREATE TABLE tasks (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  case_id uuid NOT NULL REFERENCES cases (id),
  unit_id text NOT NULL,
  step text NOT NULL,
  duty text NOT NULL,
  assignee_id uuid,
  round integer NOT NULL CHECK (round >= 1),
  version integer NOT NULL CHECK (version >= 1),
  status text NOT NULL CHECK (status IN ('open', 'done', 'void')),
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  created_at timestamptz NOT NULL,
  opened_at timestamptz,
  opened_by uuid,
  closed_at timestamptz,
  CHECK ((status = 'open') = (closed_at IS NULL))
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX tasks_one_open_per_step ON tasks (case_id, step) WHERE status = 'open';
CREATE INDEX tasks_inbox ON tasks (unit_id, duty, id) WHERE status = 'open';
CREATE INDEX tasks_by_item ON tasks (item_id);

CREATE TABLE decisions (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES cases (id),
  task_id uuid NOT NULL UNIQUE REFERENCES tasks (id),
  entry_id uuid NOT NULL,
  step text NOT NULL,
  outcome text NOT NULL,
  person_id uuid NOT NULL,
  acting_for uuid,
  duty text NOT NULL,
  round integer NOT NULL,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  reason_class text,
  ground text,
  decided_at timestamptz NOT NULL
);
CREATE INDEX decisions_by_case ON decisions (case_id, decided_at);
CREATE INDEX decisions_by_person ON decisions (person_id, item_id);

-- Who did which step in a case, voided rounds included. The exclusion constraints are separation of duties
-- SoD-1 to SoD-7 on natural persons; proof_slot allows one person at most two of the three proofreads (SoD-6).
-- exceptions names the constraints that the case's definition declares not to apply.
CREATE TABLE case_acts (
  case_id uuid NOT NULL REFERENCES cases (id),
  step text NOT NULL,
  person_id uuid NOT NULL,
  proof_slot smallint,
  exceptions text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (case_id, step, person_id),
  CONSTRAINT sod_1_three_reviewers EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('firstReview', 'secondReview', 'finalReview') AND NOT 'SoD-1' = ANY (exceptions)),
  CONSTRAINT sod_2_drafter_reviews EXCLUDE USING gist (case_id WITH =, person_id WITH =, ((step = 'draft')::integer) WITH <>)
    WHERE (step IN ('draft', 'secondReview', 'finalReview', 'signOff') AND NOT 'SoD-2' = ANY (exceptions)),
  CONSTRAINT sod_3_drafter_first_review EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('draft', 'firstReview') AND NOT 'SoD-3' = ANY (exceptions)),
  CONSTRAINT sod_4_drafter_confidentiality EXCLUDE USING gist (case_id WITH =, person_id WITH =, ((step = 'draft')::integer) WITH <>)
    WHERE (step IN ('draft', 'confidentialityReview', 'confidentialityReferral') AND NOT 'SoD-4' = ANY (exceptions)),
  CONSTRAINT sod_5_treatment_verified EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('deidentification', 'deidentificationVerify') AND NOT 'SoD-5' = ANY (exceptions)),
  CONSTRAINT sod_6_drafter_third_proof EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('draft', 'thirdProof') AND NOT 'SoD-6' = ANY (exceptions)),
  CONSTRAINT sod_6_two_proofreaders UNIQUE (case_id, person_id, proof_slot),
  CONSTRAINT sod_6_proof_slot CHECK (
    CASE WHEN step IN ('firstProof', 'secondProof', 'thirdProof') AND NOT 'SoD-6' = ANY (exceptions)
      THEN proof_slot IS NOT NULL AND proof_slot IN (1, 2) ELSE proof_slot IS NULL END),
  CONSTRAINT sod_7_signer_publishes EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('signOff', 'publish') AND NOT 'SoD-7' = ANY (exceptions)),
  CONSTRAINT take_down_two_persons EXCLUDE USING gist (case_id WITH =, person_id WITH =, step WITH <>)
    WHERE (step IN ('takeDownStart', 'withdrawalDecision'))
);

CREATE TABLE receipt_keys (
  id text PRIMARY KEY,
  algorithm text NOT NULL CHECK (algorithm IN ('ed25519')),
  public_key bytea NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE sign_offs (
  decision_id uuid PRIMARY KEY REFERENCES decisions (id),
  case_id uuid NOT NULL REFERENCES cases (id),
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  statement bytea NOT NULL,
  key_id text NOT NULL REFERENCES receipt_keys (id),
  signature bytea NOT NULL
);
CREATE INDEX sign_offs_by_case ON sign_offs (case_id);
`;

const auditTables = `
CREATE TABLE audit_entries (
  id uuid PRIMARY KEY,
  item_id uuid,
  seq integer NOT NULL CHECK (seq >= 1),
  unit_id text,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  step text,
  outcome text NOT NULL,
  canon bytea NOT NULL,
  leaf bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || canon)) STORED
);
CREATE UNIQUE INDEX audit_entries_item_seq ON audit_entries (item_id, seq) WHERE item_id IS NOT NULL;
CREATE INDEX audit_entries_by_time ON audit_entries (at, id);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor, at);

-- Values behind the commitments of an entry: apart, so that they can be erased while the entry stays provable.
CREATE TABLE audit_values (
  entry_id uuid NOT NULL REFERENCES audit_entries (id),
  field text NOT NULL,
  value text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  PRIMARY KEY (entry_id, field)
);

CREATE TABLE idempotency_keys (
  actor text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_mac bytea NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);
`;

const carrierTables = `
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  dedupe_key text NOT NULL UNIQUE,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  not_before timestamptz NOT NULL,
  relayed_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  last_error_code text
) WITH (fillfactor = 70);
CREATE INDEX outbox_open ON outbox (not_before, id) WHERE done_at IS NULL;

CREATE TABLE timers (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  item_id uuid NOT NULL REFERENCES items (id),
  case_id uuid NOT NULL REFERENCES cases (id),
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  fired_at timestamptz,
  cancelled_at timestamptz,
  CHECK (fired_at IS NULL OR cancelled_at IS NULL)
);
CREATE INDEX timers_waiting ON timers (due_at) WHERE fired_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX timers_by_case ON timers (case_id);

CREATE TABLE notifications (
  person_id uuid NOT NULL REFERENCES persons (id),
  task_id uuid NOT NULL REFERENCES tasks (id),
  item_id uuid NOT NULL REFERENCES items (id),
  kind text NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (person_id, task_id, kind)
);
CREATE INDEX notifications_by_person ON notifications (person_id, created_at DESC);
`;

const publicationTables = `
CREATE TABLE index_number_series (
  unit_id text NOT NULL REFERENCES units (id),
  year integer NOT NULL,
  last_number integer NOT NULL CHECK (last_number >= 1),
  PRIMARY KEY (unit_id, year)
);

CREATE TABLE publications (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  case_id uuid NOT NULL REFERENCES cases (id),
  unit_id text NOT NULL REFERENCES units (id),
  column_id text NOT NULL REFERENCES portal_columns (id),
  channel text NOT NULL CHECK (channel IN ('portal')),
  index_number text NOT NULL UNIQUE,
  title text NOT NULL,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  sign_off_id uuid NOT NULL REFERENCES sign_offs (decision_id),
  status text NOT NULL CHECK (status IN ('LIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED_OFFLINE', 'HISTORICAL')),
  status_reason text,
  status_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  public_until date,
  template_version text NOT NULL,
  facts bytea NOT NULL,
  page bytea NOT NULL,
  page_digest text NOT NULL,
  terms tsvector NOT NULL,
  UNIQUE (case_id, channel),
  FOREIGN KEY (item_id, content_digest) REFERENCES renditions (item_id, digest),
  FOREIGN KEY (item_id, release_plan_digest) REFERENCES release_plans (item_id, digest),
  CHECK (page_digest = 'sha256:' || encode(sha256(page), 'hex'))
);
CREATE INDEX publications_by_column ON publications (column_id, published_at DESC, id DESC) WHERE status = 'LIVE';
CREATE INDEX publications_by_item ON publications (item_id);
CREATE INDEX publications_terms ON publications USING gin (terms);
`;

const guards = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: what has happened is not edited', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['revisions', 'revision_contents', 'treatments', 'renditions', 'rendition_contents', 'release_plans',
    'definitions', 'decisions', 'case_acts', 'receipt_keys', 'sign_offs', 'audit_entries', 'audit_values', 'idempotency_keys'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;

-- A publication's facts, bytes and digests stay as they were; only its standing on the portal changes.
CREATE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['status', 'status_reason', 'status_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'status_reason', 'status_at'])
    OR OLD.status IN ('WITHDRAWN') THEN
    RAISE EXCEPTION 'a publication''s content is not edited and a withdrawn one does not come back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_publication BEFORE UPDATE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();
CREATE TRIGGER refuse_row_change BEFORE DELETE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

// The application's role is named by the connection (shenjiao.app_role), since an installation may name it differently.
const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON units, persons, accounts, sessions, duty_assignments, portal_columns, attribute_rules,
    items, revisions, revision_contents, treatments, renditions, rendition_contents, release_plans, definitions, cases, tasks, decisions,
    case_acts, receipt_keys, sign_offs, audit_entries, audit_values, idempotency_keys, outbox, timers, notifications,
    index_number_series, publications TO %I', app);
  EXECUTE format('GRANT UPDATE ON units, persons, accounts, sessions, duty_assignments, portal_columns, attribute_rules, items, cases, tasks,
    outbox, timers, notifications, index_number_series TO %I', app);
  EXECUTE format('GRANT UPDATE (status, status_reason, status_at) ON publications TO %I', app);
  EXECUTE format('GRANT DELETE ON sessions, outbox TO %I', app);
END $$;
`;
