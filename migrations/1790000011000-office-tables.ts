import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables that an office keeps for its checks (lexicon, whitelist, posts, …): every change is a whole new version, and
 * which one is in force is said by the newest activation. Nothing of it is ever changed.
 */
export class OfficeTables1790000011000 implements MigrationInterface {
  name = 'OfficeTables1790000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const tables = `
CREATE TABLE office_table_versions (
  table_name text NOT NULL CHECK (table_name ~ '^[a-zA-Z]{1,40}$'),
  version integer NOT NULL CHECK (version >= 1),
  rows jsonb NOT NULL CHECK (jsonb_typeof(rows) = 'array'),
  digest text NOT NULL,
  made_by uuid NOT NULL REFERENCES persons (id),
  made_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (table_name, version)
);

CREATE TABLE office_table_activations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  table_name text NOT NULL,
  version integer NOT NULL,
  activated_by uuid NOT NULL REFERENCES persons (id),
  activated_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (table_name, version) REFERENCES office_table_versions (table_name, version)
);
CREATE INDEX office_table_activations_of_table ON office_table_activations (table_name, id);
`;

const guards = `
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['office_table_versions', 'office_table_activations'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON office_table_versions, office_table_activations TO %I', app);
END $$;
`;
