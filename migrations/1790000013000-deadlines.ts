import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Holiday tables of the office beside those that are shipped, and the deadline of each task: a clock with what happened to
 * it, from which its end is computed anew whenever a table changes, and when somebody is to be reminded next.
 */
export class Deadlines1790000013000 implements MigrationInterface {
  name = 'Deadlines1790000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// A deadline whose task is closed is left as it is: its next reminder finds the task closed and stops the clock, so that a
// decision writes nothing here. Pauses have no end, and therefore no due time.
const tables = `
CREATE TABLE calendar_tables (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  region text NOT NULL CHECK (region = 'CN' OR region ~ '^[1-9][0-9]{5}$'),
  body jsonb NOT NULL,
  added_by uuid NOT NULL REFERENCES persons (id),
  added_at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE deadlines (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL UNIQUE REFERENCES tasks (id),
  item_id uuid NOT NULL REFERENCES items (id),
  clock jsonb NOT NULL,
  remind_at smallint[] NOT NULL,
  escalate_to text[] NOT NULL,
  basis text,
  due_on date,
  due_at timestamptz,
  is_provisional boolean NOT NULL,
  told smallint NOT NULL DEFAULT 0 CHECK (told >= 0),
  next_at timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((due_on IS NULL) = (due_at IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX deadlines_next ON deadlines (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX deadlines_by_item ON deadlines (item_id);

-- Why an end moved: a person's act (its entry says who and why) or another calendar.
CREATE TABLE deadline_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadlines (id),
  cause text NOT NULL CHECK (cause IN ('calendar', 'paused', 'resumed', 'restarted', 'extended')),
  due_on_before date,
  due_on_after date,
  entry_id uuid REFERENCES audit_entries (id),
  at timestamptz NOT NULL
);
CREATE INDEX deadline_changes_of_deadline ON deadline_changes (deadline_id, id);
`;

const guards = `
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['calendar_tables', 'deadline_changes'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON calendar_tables, deadlines, deadline_changes TO %I', app);
  EXECUTE format('GRANT UPDATE (clock, due_on, due_at, is_provisional, told, next_at) ON deadlines TO %I', app);
  EXECUTE format('GRANT UPDATE (created_at) ON notifications TO %I', app);
END $$;
`;
