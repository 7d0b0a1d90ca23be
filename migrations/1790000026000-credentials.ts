import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People choose their own passwords and bind a second factor (GB/T 22239-2019 8.1.4.1 a, d): former passwords are kept
 * as hashes so that none comes back, and the secret of a factor only sealed by a key that lies outside the database.
 */
export class Credentials1790000026000 implements MigrationInterface {
  name = 'Credentials1790000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// A factor is never deleted: the one that counts is confirmed and has not ended, and there is one at most.
const tables = `
ALTER TABLE accounts ADD COLUMN password_is_initial boolean NOT NULL DEFAULT false;
ALTER TABLE sessions ADD COLUMN is_strong boolean NOT NULL DEFAULT false;

CREATE TABLE former_passwords (
  account_id uuid NOT NULL REFERENCES accounts (id),
  replaced_at timestamptz NOT NULL,
  password_hash text NOT NULL,
  PRIMARY KEY (account_id, replaced_at)
);
CREATE TRIGGER refuse_row_change BEFORE DELETE OR UPDATE ON former_passwords FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON former_passwords FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE second_factors (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES accounts (id),
  sealed_secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  ended_at timestamptz,
  last_time_step bigint NOT NULL DEFAULT 0,
  CHECK (confirmed_at >= created_at)
);
CREATE UNIQUE INDEX second_factors_bound ON second_factors (account_id) WHERE ended_at IS NULL AND confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX second_factors_offered ON second_factors (account_id) WHERE ended_at IS NULL AND confirmed_at IS NULL;

CREATE FUNCTION factor_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.last_time_step < OLD.last_time_step OR (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at) THEN
    RAISE EXCEPTION 'second factor % does not go back', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER factor_goes_forward BEFORE UPDATE ON second_factors FOR EACH ROW EXECUTE FUNCTION factor_goes_forward();
CREATE TRIGGER refuse_delete BEFORE DELETE ON second_factors FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON second_factors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE access_changes DROP CONSTRAINT access_changes_kind_check;
ALTER TABLE access_changes ADD CONSTRAINT access_changes_kind_check CHECK (kind IN
  ('account.create', 'account.block', 'account.unblock', 'duty.grant', 'duty.revoke', 'password.reset', 'secondFactor.end'));
ALTER TABLE access_changes DROP CONSTRAINT access_changes_check;
ALTER TABLE access_changes ADD CONSTRAINT first_password_with_its_kind CHECK
  ((kind IN ('account.create', 'password.reset')) = (password_hash IS NOT NULL));
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT UPDATE (password_hash, password_changed_at, password_is_initial) ON accounts TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON former_passwords TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON second_factors TO %I', app);
  EXECUTE format('GRANT UPDATE (confirmed_at, ended_at, last_time_step) ON second_factors TO %I', app);
END $$;
`;
