import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The three administrators are different people without any other duty (GB/T 22239-2019 8.1.4, 三员分立), and who may
 * do what is changed by two persons: one asks, another decides.
 */
export class AdministratorsApart1790000020000 implements MigrationInterface {
  name = 'AdministratorsApart1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Every business duty is of one class, each administrator's of a class of its own: at no moment does a person hold two.
const tables = `
ALTER TABLE duty_assignments ADD CONSTRAINT administrators_apart EXCLUDE USING gist (
  person_id WITH =,
  (CASE duty WHEN 'systemAdmin' THEN 1 WHEN 'securityAdmin' THEN 2 WHEN 'auditAdmin' THEN 3 ELSE 0 END) WITH <>,
  tstzrange(valid_from, valid_to) WITH &&
);

CREATE TABLE access_changes (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('account.create', 'account.block', 'account.unblock', 'duty.grant', 'duty.revoke')),
  body jsonb NOT NULL,
  password_hash text,
  reason text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES persons (id),
  proposed_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('approved', 'rejected', 'withdrawn')),
  decided_by uuid REFERENCES persons (id),
  decided_at timestamptz,
  CHECK ((kind = 'account.create') = (password_hash IS NOT NULL)),
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT two_persons CHECK (CASE outcome WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END)
);
CREATE INDEX access_changes_waiting ON access_changes (id) WHERE outcome IS NULL;
`;

// What was asked for stays as it was asked; it is decided once. A duty that has begun can end, nothing else of it changes.
const guards = `
CREATE FUNCTION decide_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'access change % has been decided', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decide_once BEFORE UPDATE ON access_changes FOR EACH ROW EXECUTE FUNCTION decide_once();
CREATE TRIGGER refuse_delete BEFORE DELETE ON access_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON access_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION only_end_sooner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.valid_to IS NULL OR NEW.valid_to > OLD.valid_to THEN
    RAISE EXCEPTION 'duty % cannot be prolonged', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_end_sooner BEFORE UPDATE ON duty_assignments FOR EACH ROW EXECUTE FUNCTION only_end_sooner();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON access_changes TO %I', app);
  EXECUTE format('GRANT UPDATE (outcome, decided_by, decided_at) ON access_changes TO %I', app);
  EXECUTE format('GRANT UPDATE (valid_to) ON duty_assignments TO %I', app);
  EXECUTE format('GRANT UPDATE (is_active) ON accounts TO %I', app);
END $$;
`;
