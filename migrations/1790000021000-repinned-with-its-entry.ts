import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case runs by another definition only with the entry that says so: the database refuses a silent change to every role. */
export class RepinnedWithItsEntry1790000021000 implements MigrationInterface {
  name = 'RepinnedWithItsEntry1790000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Asked at the commit, when the entry of the same transaction stands; an older one of the same move does not count.
const guard = `
CREATE FUNCTION require_migration_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_entries e
    WHERE e.item_id = NEW.item_id AND e.action = 'case.migrated' AND e.xmin = pg_current_xact_id()::xid
      AND convert_from(e.canon, 'UTF8')::jsonb ->> 'case' = NEW.id::text
      AND convert_from(e.canon, 'UTF8')::jsonb ->> 'definition' = NEW.definition_hash
  ) THEN
    RAISE EXCEPTION 'case % changes its definition without an entry', NEW.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER require_migration_entry AFTER UPDATE OF definition_hash ON cases DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.definition_hash IS DISTINCT FROM NEW.definition_hash) EXECUTE FUNCTION require_migration_entry();
`;
