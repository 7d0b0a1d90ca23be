import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed sign-ins are counted per account and address, so that guessing slows down and nobody is locked out for good. */
export class SignInCounters1790000001000 implements MigrationInterface {
  name = 'SignInCounters1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Keys are hashes of account and address: neither is readable here. Rows are forgotten after a day and after 90 days.
const tables = `
CREATE TABLE sign_in_counters (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
  failed_count integer NOT NULL CHECK (failed_count >= 1),
  last_attempt_at timestamptz NOT NULL,
  delayed_until timestamptz NOT NULL
);
CREATE INDEX sign_in_counters_by_age ON sign_in_counters (last_attempt_at);

CREATE TABLE sign_in_addresses (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
  last_success_at timestamptz NOT NULL
);
CREATE INDEX sign_in_addresses_by_age ON sign_in_addresses (last_success_at);
`;

const grants = `
DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_counters, sign_in_addresses TO %I', current_setting('shenjiao.app_role'));
END $$;
`;
