import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the checks found in a revision, what people say of each finding, and on the item how many findings of each check
 * still hold its steps: the count is read with the lock that every decision takes, so that a gate costs no further look.
 */
export class Screenings1790000010000 implements MigrationInterface {
  name = 'Screenings1790000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// A suggestion may repeat words of the text, so findings lie beside the revision's bytes and are erased with them.
const tables = `
CREATE TABLE screenings (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  revision_digest text NOT NULL REFERENCES revisions (digest) DEFERRABLE INITIALLY DEFERRED,
  scene text NOT NULL,
  checks jsonb NOT NULL,
  findings jsonb NOT NULL,
  screened_at timestamptz NOT NULL
);
CREATE INDEX screenings_of_revision ON screenings (item_id, revision_digest, id);

CREATE TABLE finding_dispositions (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  revision_digest text NOT NULL REFERENCES revisions (digest) DEFERRABLE INITIALLY DEFERRED,
  finding_id text NOT NULL CHECK (finding_id ~ '^[0-9a-f]{24}$'),
  kind text NOT NULL CHECK (kind IN ('FALSE_POSITIVE', 'LAWFUL_EXPOSURE')),
  reason text NOT NULL,
  person_id uuid NOT NULL REFERENCES persons (id),
  decided_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  carried_from uuid REFERENCES finding_dispositions (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX finding_dispositions_of_revision ON finding_dispositions (item_id, revision_digest, id);

ALTER TABLE items ADD COLUMN open_findings jsonb NOT NULL DEFAULT '{}';
`;

const guards = `
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['screenings', 'finding_dispositions'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON screenings, finding_dispositions TO %I', app);
  EXECUTE format('GRANT UPDATE (open_findings) ON items TO %I', app);
END $$;
`;
