import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With an item's text goes what was derived from it: findings, whose suggestions may repeat its words, and the keyed names
 * of numbers, under which a person can still be found again (个人信息保护法 第四十七条).
 */
export class ErasedTraces1790000027200 implements MigrationInterface {
  name = 'ErasedTraces1790000027200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const guards = `
CREATE FUNCTION refuse_unless_item_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT erasure_is_approved(OLD.item_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: no approved erasure', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['screenings', 'rendition_traces'] LOOP
    EXECUTE format('DROP TRIGGER refuse_row_change ON %I', named);
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', named);
    EXECUTE format('CREATE TRIGGER refuse_unless_item_erased BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_unless_item_erased()', named);
  END LOOP;
END $$;
`;

const grants = `
DO $$
DECLARE eraser text := current_setting('shenjiao.eraser_role');
BEGIN
  EXECUTE format('GRANT SELECT (item_id), DELETE ON screenings TO %I', eraser);
  EXECUTE format('GRANT SELECT (item_id), DELETE ON rendition_traces TO %I', eraser);
END $$;
`;
