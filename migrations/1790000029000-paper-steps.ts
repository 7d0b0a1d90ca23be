import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step may be done on a printed form: which forms were printed on what, and by whom a signed one was typed in. Forms and
 * records are only added; a form is used once; whoever types is not whoever has signed.
 */
export class PaperSteps1790000029000 implements MigrationInterface {
  name = 'PaperSteps1790000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const tables = `
CREATE TABLE paper_forms (
  number text PRIMARY KEY,
  code text NOT NULL,
  item_id uuid NOT NULL REFERENCES items (id),
  task_id uuid NOT NULL REFERENCES tasks (id),
  step text NOT NULL,
  round integer NOT NULL,
  content_digest text NOT NULL,
  release_plan_digest text NOT NULL,
  printed_by uuid NOT NULL REFERENCES persons (id),
  printed_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id)
);
CREATE INDEX paper_forms_by_task ON paper_forms (task_id);

CREATE TABLE paper_decisions (
  form_number text PRIMARY KEY REFERENCES paper_forms (number),
  decision_id uuid NOT NULL UNIQUE REFERENCES decisions (id),
  item_id uuid NOT NULL REFERENCES items (id),
  signer_id uuid NOT NULL REFERENCES persons (id),
  typist_id uuid NOT NULL REFERENCES persons (id),
  signed_on date NOT NULL,
  scan_digest text NOT NULL,
  scan_type text NOT NULL CHECK (scan_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT paper_typist_is_not_signer CHECK (typist_id <> signer_id)
);

CREATE TABLE paper_scans (
  form_number text PRIMARY KEY REFERENCES paper_decisions (form_number),
  item_id uuid NOT NULL REFERENCES items (id),
  digest text NOT NULL,
  bytes bytea NOT NULL CHECK (
    substring(bytes FROM 1 FOR 4) = '\\x534a3100'::bytea OR digest = 'sha256:' || encode(sha256(bytes), 'hex'))
);
CREATE INDEX paper_scans_by_item ON paper_scans (item_id);
`;

const guards = `
CREATE OR REPLACE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE item uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'revision_contents' THEN SELECT r.item_id INTO item FROM revisions r WHERE r.digest = OLD.digest;
    WHEN 'rendition_contents' THEN item := OLD.item_id;
    WHEN 'paper_scans' THEN item := OLD.item_id;
    ELSE SELECT e.item_id INTO item FROM audit_entries e WHERE e.id = OLD.entry_id;
  END CASE;
  IF NOT erasure_is_approved(item) THEN
    RAISE EXCEPTION 'DELETE on % is refused: no approved erasure', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

-- What was typed in belongs to the decision of whoever has signed.
CREATE FUNCTION paper_names_its_signer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM decisions d JOIN paper_forms f ON f.task_id = d.task_id AND f.number = NEW.form_number
    WHERE d.id = NEW.decision_id AND d.person_id = NEW.signer_id AND d.item_id = NEW.item_id
      AND d.acting_for IS DISTINCT FROM NEW.typist_id
      AND d.content_digest = f.content_digest AND d.release_plan_digest = f.release_plan_digest) THEN
    RAISE EXCEPTION 'paper form % is not what this decision was taken on', NEW.form_number USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER paper_names_its_signer AFTER INSERT ON paper_decisions DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION paper_names_its_signer();

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['paper_forms', 'paper_decisions'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', named);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', named);
  END LOOP;
END $$;
CREATE TRIGGER refuse_row_change BEFORE UPDATE ON paper_scans FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_unless_erased BEFORE DELETE ON paper_scans FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON paper_scans FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const grants = `
DO $$
DECLARE
  app text := current_setting('shenjiao.app_role');
  eraser text := current_setting('shenjiao.eraser_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON paper_forms, paper_decisions, paper_scans TO %I', app);
  EXECUTE format('GRANT SELECT (form_number, item_id), DELETE ON paper_scans TO %I', eraser);
  ALTER TABLE paper_scans ENABLE ROW LEVEL SECURITY;
  CREATE POLICY granted ON paper_scans USING (true);
  EXECUTE format('CREATE POLICY withheld ON paper_scans AS RESTRICTIVE FOR SELECT TO %I USING (NOT item_is_withheld(item_id))', app);
END $$;
`;
