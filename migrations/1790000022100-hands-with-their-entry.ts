import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task changes hands only with the entry that says so: the database refuses a silent change to every role. */
export class HandsWithTheirEntry1790000022100 implements MigrationInterface {
  name = 'HandsWithTheirEntry1790000022100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Asked at the commit, when the entry of the same transaction stands.
const guard = `
CREATE FUNCTION require_hands_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_entries e
    WHERE e.item_id = NEW.item_id AND e.xmin = pg_current_xact_id()::xid
      AND (e.action = 'person.recused' OR (convert_from(e.canon, 'UTF8')::jsonb ->> 'task' = NEW.id::text AND e.action IN
        ('task.claimed', 'task.released', 'task.assigned', 'task.transferred', 'task.delegated', 'task.advised')))
  ) THEN
    RAISE EXCEPTION 'task % changes hands without an entry', NEW.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER require_hands_entry AFTER UPDATE OF assignee_id, assigned_by, principal_id, adviser_ids ON tasks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.assignee_id, OLD.assigned_by, OLD.principal_id, OLD.adviser_ids)
    IS DISTINCT FROM (NEW.assignee_id, NEW.assigned_by, NEW.principal_id, NEW.adviser_ids))
  EXECUTE FUNCTION require_hands_entry();
`;
