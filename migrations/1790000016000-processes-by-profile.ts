import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit has a profile, which names the process that its new items take. A confirmation that holds on a text it was not
 * given on is a row that names the rule. A step may wait for several people at once, each with a task.
 */
export class ProcessesByProfile1790000016000 implements MigrationInterface {
  name = 'ProcessesByProfile1790000016000';

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
ALTER TABLE units ADD COLUMN profile text NOT NULL DEFAULT 'countyOffice' CHECK (profile IN ('countyOffice', 'serial', 'smallOffice'));

CREATE TABLE carried_confirmations (
  case_id uuid NOT NULL REFERENCES cases (id),
  round integer NOT NULL CHECK (round >= 1),
  step text NOT NULL,
  rule text NOT NULL,
  content_digest_before text NOT NULL,
  release_plan_digest_before text NOT NULL,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  carried_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, step, carried_at)
);

ALTER TABLE tasks ADD COLUMN voice text NOT NULL DEFAULT '';
DROP INDEX tasks_one_open_per_step;
CREATE UNIQUE INDEX tasks_one_open_per_voice ON tasks (case_id, step, voice) WHERE status = 'open';
`;

const guards = `
CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON carried_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON carried_confirmations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON carried_confirmations TO %I', app);
END $$;
`;
