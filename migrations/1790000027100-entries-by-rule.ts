import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is searched by rule and by outcome, and returns are counted by month. */
export class EntriesByRule1790000027100 implements MigrationInterface {
  name = 'EntriesByRule1790000027100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Most entries name no reason and are in none of these: writing them costs a look for the word in their bytes. An entry's
// bytes are JSON in UTF-8 whatever the settings of a session, so reading them is immutable.
const indexes = `
CREATE FUNCTION entry_reasons(canon bytea) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(r.reason), '{}') FROM jsonb_array_elements_text(convert_from(canon, 'UTF8')::jsonb -> 'reasons') AS r (reason));
EXCEPTION WHEN OTHERS THEN
  -- What is no entry names no reason; the verifiers are who complains of it.
  RETURN '{}';
END $$;
CREATE INDEX audit_entries_by_reason ON audit_entries USING gin (entry_reasons(canon)) WHERE position('"reasons":['::bytea IN canon) > 0;
CREATE INDEX audit_entries_by_outcome ON audit_entries (unit_id, outcome, at, id) WHERE outcome <> 'done';
CREATE INDEX decisions_that_return ON decisions (decided_at) WHERE reason_class IS NOT NULL;
`;
