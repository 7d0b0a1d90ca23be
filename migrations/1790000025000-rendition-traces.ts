import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each rendition tells of persons' numbers, sites and series, under keyed names: the key lies outside the database,
 * so nobody with the table alone can test guesses. Rows count as public once their rendition is published.
 */
export class RenditionTraces1790000025000 implements MigrationInterface {
  name = 'RenditionTraces1790000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const statements = `
CREATE TABLE rendition_traces (
  item_id uuid NOT NULL REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
  rendition_digest text NOT NULL,
  trace text NOT NULL CHECK (trace ~ '^hmac-sm3:[0-9a-f]{64}$'),
  kind text NOT NULL,
  shown text NOT NULL,
  settled_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, rendition_digest, trace),
  FOREIGN KEY (item_id, rendition_digest) REFERENCES renditions (item_id, digest) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rendition_traces_by_trace ON rendition_traces (trace, settled_at DESC);

CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON rendition_traces FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON rendition_traces FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON rendition_traces TO %I', app);
END $$;
`;
