import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is public is corrected by a new case on the same item: which publication, and what kind of error, is a row. */
export class Corrections1790000024100 implements MigrationInterface {
  name = 'Corrections1790000024100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// The digests are those of the text and plan that were public: how deep the correction goes is judged against them.
const table = `
CREATE TABLE corrections (
  case_id uuid PRIMARY KEY REFERENCES cases (id),
  item_id uuid NOT NULL REFERENCES items (id),
  publication_id uuid NOT NULL REFERENCES publications (id),
  error_class text NOT NULL CHECK (error_class IN ('typographic', 'factual', 'legal')),
  source_digest text NOT NULL REFERENCES revisions (digest),
  release_plan_digest text NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX corrections_of_item ON corrections (item_id);
CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON corrections TO %I', app);
END $$;
`;
