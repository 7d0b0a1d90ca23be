import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people do with each other on a case: copies for reading, links by which an outside expert reads one step and answers
 * once, and the signal that somebody has been told something or that his session has changed.
 */
export class Together1790000023000 implements MigrationInterface {
  name = 'Together1790000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(signals);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// A copy lets its person read one text; what is written later is not his until it is copied again. Of an expert's link only the
// hash of the token is kept; his name, his unit, the question and the answer lie with the values of the entries.
const tables = `
CREATE TABLE item_copies (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  person_id uuid NOT NULL REFERENCES persons (id),
  source_digest text NOT NULL,
  shows_source boolean NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id),
  copied_at timestamptz NOT NULL
);
CREATE INDEX item_copies_by_person ON item_copies (person_id, item_id);
CREATE INDEX item_copies_by_item ON item_copies (item_id);

CREATE TABLE expert_links (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  case_id uuid NOT NULL REFERENCES cases (id),
  task_id uuid NOT NULL REFERENCES tasks (id),
  step text NOT NULL,
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  source_digest text NOT NULL,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  invited_by uuid NOT NULL REFERENCES persons (id),
  entry_id uuid NOT NULL REFERENCES audit_entries (id),
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > invited_at),
  openings smallint NOT NULL DEFAULT 0 CHECK (openings >= 0),
  revoked_at timestamptz,
  revoked_by uuid REFERENCES persons (id),
  answered_at timestamptz,
  answer_entry_id uuid REFERENCES audit_entries (id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK ((answered_at IS NULL) = (answer_entry_id IS NULL)),
  CHECK (revoked_at IS NULL OR answered_at IS NULL)
);
CREATE INDEX expert_links_by_item ON expert_links (item_id);
`;

const guards = `
CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON item_copies FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON item_copies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_deletion BEFORE DELETE ON expert_links FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON expert_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- What has ended stays as it ended.
CREATE TRIGGER refuse_reviving BEFORE UPDATE ON expert_links FOR EACH ROW
  WHEN (OLD.revoked_at IS NOT NULL OR OLD.answered_at IS NOT NULL OR NEW.openings < OLD.openings) EXECUTE FUNCTION refuse_change();
`;

// A signal names a person and nothing else; whoever keeps a page open for him looks up what there is.
const signals = `
CREATE FUNCTION signal_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shenjiao_live', 'told:' || told.person_id) FROM (SELECT DISTINCT n.person_id FROM changed n) AS told;
  RETURN NULL;
END $$;
CREATE TRIGGER signal_told AFTER INSERT ON notifications REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION signal_told();
CREATE TRIGGER signal_told_again AFTER UPDATE ON notifications REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION signal_told();

CREATE FUNCTION signal_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shenjiao_live', 'session:' || NEW.person_id);
  RETURN NULL;
END $$;
CREATE TRIGGER signal_session AFTER UPDATE OF revoked_at ON sessions FOR EACH ROW
  WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION signal_session();
CREATE TRIGGER signal_session AFTER UPDATE OF is_active ON accounts FOR EACH ROW
  WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION signal_session();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON item_copies, expert_links TO %I', app);
  EXECUTE format('GRANT UPDATE (openings, revoked_at, revoked_by, answered_at, answer_entry_id) ON expert_links TO %I', app);
END $$;
`;
