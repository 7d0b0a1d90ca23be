import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application's role may change the columns that its statements change, and no others: who an item belongs to, which
 * definition a case runs by, what step a task is for are written once. Refused entries are found without reading the log.
 */
export class UpdatesByColumn1790000005000 implements MigrationInterface {
  name = 'UpdatesByColumn1790000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grants);
    await runner.query(index);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// The office's own tables (units to attribute_rules) are filled once; what will edit them brings its grants along.
const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('REVOKE UPDATE ON units, persons, accounts, sessions, duty_assignments, portal_columns, attribute_rules, items, cases,
    tasks, outbox, timers, notifications, index_number_series, sign_in_counters, sign_in_addresses FROM %I', app);
  EXECUTE format('GRANT UPDATE (last_seen_at, revoked_at) ON sessions TO %I', app);
  EXECUTE format('GRANT UPDATE (version, state, title, risk_tier, source_digest, treatment_digest, content_digest, release_plan_digest,
    entry_seq, entry_leaf, updated_at) ON items TO %I', app);
  EXECUTE format('GRANT UPDATE (snapshot, closed_at) ON cases TO %I', app);
  EXECUTE format('GRANT UPDATE (version, status, content_digest, opened_at, opened_by, closed_at) ON tasks TO %I', app);
  EXECUTE format('GRANT UPDATE (not_before, relayed_at, attempts, done_at, last_error_code) ON outbox TO %I', app);
  EXECUTE format('GRANT UPDATE (fired_at, cancelled_at) ON timers TO %I', app);
  EXECUTE format('GRANT UPDATE (read_at) ON notifications TO %I', app);
  EXECUTE format('GRANT UPDATE (last_number) ON index_number_series TO %I', app);
  EXECUTE format('GRANT UPDATE (failed_count, last_attempt_at, delayed_until) ON sign_in_counters TO %I', app);
  EXECUTE format('GRANT UPDATE (last_success_at) ON sign_in_addresses TO %I', app);
END $$;
`;

// They belong to no unit: neither of the log's other indexes leads to them.
const index = `
CREATE INDEX audit_entries_refused_elsewhere ON audit_entries (at, id) WHERE unit_id IS NULL AND action = 'entry.refused';
`;
