import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A running case may move to another version of its definition; the move is an entry, and nothing before it changes. */
export class CasesMayBeRepinned1790000016100 implements MigrationInterface {
  name = 'CasesMayBeRepinned1790000016100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grant);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const grant = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT UPDATE (definition_hash) ON cases TO %I', app);
END $$;
`;
