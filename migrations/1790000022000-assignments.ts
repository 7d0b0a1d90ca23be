import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that somebody has taken, been given or been asked to prepare; people who stand in for others, and who have left a case. */
export class Assignments1790000022000 implements MigrationInterface {
  name = 'Assignments1790000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tasks);
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(rosterVersion);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// A task that is bound by the process has an assignee and nobody who assigned it. Whoever a decision is taken for has acted.
const tasks = `
ALTER TABLE tasks
  ADD COLUMN assigned_by uuid REFERENCES persons (id),
  ADD COLUMN principal_id uuid REFERENCES persons (id),
  ADD COLUMN adviser_ids uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT tasks_assigned_to_somebody CHECK (assigned_by IS NULL OR assignee_id IS NOT NULL),
  ADD CONSTRAINT tasks_delegated_to_another CHECK (principal_id IS NULL OR (assignee_id IS NOT NULL AND assignee_id <> principal_id));
CREATE INDEX tasks_by_assignee ON tasks (assignee_id, id) WHERE status = 'open' AND assignee_id IS NOT NULL;
CREATE INDEX tasks_delegated_by ON tasks (principal_id, id) WHERE status = 'open' AND principal_id IS NOT NULL;

ALTER TABLE decisions
  ADD CONSTRAINT decisions_for_another CHECK (acting_for IS NULL OR acting_for <> person_id),
  ADD CONSTRAINT decisions_for_who_acted FOREIGN KEY (case_id, step, acting_for) REFERENCES case_acts (case_id, step, person_id);
`;

const tables = `
CREATE TABLE task_advices (
  task_id uuid NOT NULL REFERENCES tasks (id),
  person_id uuid NOT NULL REFERENCES persons (id),
  principal_id uuid NOT NULL REFERENCES persons (id),
  outcome text NOT NULL,
  entry_id uuid PRIMARY KEY REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  given_at timestamptz NOT NULL,
  CHECK (person_id <> principal_id)
);
CREATE INDEX task_advices_of_task ON task_advices (task_id, given_at);

CREATE TABLE case_recusals (
  case_id uuid NOT NULL REFERENCES cases (id),
  person_id uuid NOT NULL REFERENCES persons (id),
  ground text NOT NULL CHECK (ground IN ('OWN_INTEREST', 'RELATIVE_INTEREST', 'OTHER_PARTIALITY')),
  decided_by uuid NOT NULL REFERENCES persons (id),
  decided_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (case_id, person_id)
);

CREATE TABLE substitutions (
  id uuid PRIMARY KEY,
  principal_id uuid NOT NULL REFERENCES persons (id),
  substitute_id uuid NOT NULL REFERENCES persons (id),
  duties text[],
  unit_id text REFERENCES units (id),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES persons (id),
  made_at timestamptz NOT NULL,
  CHECK (principal_id <> substitute_id),
  CHECK (valid_to > valid_from),
  CHECK (duties IS NULL OR (cardinality(duties) > 0 AND NOT duties && ARRAY['systemAdmin', 'securityAdmin', 'auditAdmin']))
);
CREATE INDEX substitutions_of_substitute ON substitutions (substitute_id, valid_to);
CREATE INDEX substitutions_of_principal ON substitutions (principal_id, valid_to);
`;

// What has been said stays said; a substitution can end sooner, nothing else of it changes. Whoever has left a case acts in it no more.
const guards = `
CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON task_advices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON task_advices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON case_recusals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON case_recusals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_end_sooner BEFORE UPDATE ON substitutions FOR EACH ROW EXECUTE FUNCTION only_end_sooner();
CREATE TRIGGER refuse_delete BEFORE DELETE ON substitutions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON substitutions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_recused_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM case_recusals r WHERE r.case_id = NEW.case_id AND r.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'person % has left case %', NEW.person_id, NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_recused_act BEFORE INSERT ON case_acts FOR EACH ROW EXECUTE FUNCTION refuse_recused_act();

CREATE FUNCTION refuse_administrator_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM duty_assignments d WHERE d.person_id IN (NEW.substitute_id, NEW.principal_id)
      AND d.duty IN ('systemAdmin', 'securityAdmin', 'auditAdmin')
      AND tstzrange(d.valid_from, d.valid_to) && tstzrange(NEW.valid_from, NEW.valid_to)) THEN
    RAISE EXCEPTION 'an administrator neither lends nor borrows duties' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_administrator_substitute BEFORE INSERT ON substitutions
  FOR EACH ROW EXECUTE FUNCTION refuse_administrator_substitute();
`;

// Counts every change of who may act for whom, in the transaction that makes it: what was read under one number holds as long as the number does.
const rosterVersion = `
CREATE TABLE roster_versions (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  version bigint NOT NULL
);
INSERT INTO roster_versions (version) VALUES (1);

CREATE FUNCTION count_roster_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE roster_versions v SET version = v.version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER count_roster_change AFTER INSERT OR UPDATE OR DELETE ON duty_assignments FOR EACH STATEMENT EXECUTE FUNCTION count_roster_change();
CREATE TRIGGER count_roster_change AFTER INSERT OR UPDATE OR DELETE ON substitutions FOR EACH STATEMENT EXECUTE FUNCTION count_roster_change();
CREATE TRIGGER count_roster_change AFTER UPDATE OF is_active ON persons FOR EACH STATEMENT EXECUTE FUNCTION count_roster_change();
CREATE TRIGGER count_roster_change AFTER UPDATE OF is_active ON accounts FOR EACH STATEMENT EXECUTE FUNCTION count_roster_change();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON task_advices, case_recusals, substitutions TO %I', app);
  EXECUTE format('GRANT SELECT ON roster_versions TO %I', app);
  EXECUTE format('GRANT UPDATE (assignee_id, assigned_by, principal_id, adviser_ids) ON tasks TO %I', app);
  EXECUTE format('GRANT UPDATE (valid_to) ON substitutions TO %I', app);
END $$;
`;
