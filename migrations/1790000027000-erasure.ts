import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Content can be erased, history cannot: one person asks, another approves, a role of its own carries it out, and only
 * then may what an item said be removed. Digests, commitments and entries stay.
 */
export class Erasure1790000027000 implements MigrationInterface {
  name = 'Erasure1790000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// What is sealed begins with SJ1 and a zero byte, what is not with the brace of a JSON document, and hashes to its name.
const tables = `
CREATE TABLE erasures (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES items (id),
  ground text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES persons (id),
  proposed_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('approved', 'rejected', 'withdrawn')),
  decided_by uuid REFERENCES persons (id),
  decided_at timestamptz,
  erased_at timestamptz,
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
  CHECK (erased_at IS NULL OR coalesce(outcome = 'approved', false)),
  CONSTRAINT erasure_by_two_persons CHECK (CASE outcome WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END)
);
CREATE UNIQUE INDEX erasures_one_at_a_time ON erasures (item_id) WHERE outcome IS NULL OR outcome = 'approved';

ALTER TABLE rendition_contents DROP CONSTRAINT rendition_contents_check;
ALTER TABLE rendition_contents ADD CONSTRAINT rendition_contents_check CHECK (
  substring(bytes FROM 1 FOR 4) = '\\x534a3100'::bytea OR digest = 'sha256:' || encode(sha256(bytes), 'hex'));
ALTER TABLE publications ALTER COLUMN page DROP NOT NULL;
ALTER TABLE publications ALTER COLUMN facts DROP NOT NULL;
`;

const guards = `
CREATE FUNCTION erasure_is_approved(item uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM erasures e WHERE e.item_id = item AND e.outcome = 'approved' AND e.erased_at IS NULL)
$$;

CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE item uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'revision_contents' THEN SELECT r.item_id INTO item FROM revisions r WHERE r.digest = OLD.digest;
    WHEN 'rendition_contents' THEN item := OLD.item_id;
    ELSE SELECT e.item_id INTO item FROM audit_entries e WHERE e.id = OLD.entry_id;
  END CASE;
  IF NOT erasure_is_approved(item) THEN
    RAISE EXCEPTION 'DELETE on % is refused: no approved erasure', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['revision_contents', 'rendition_contents', 'audit_values'] LOOP
    EXECUTE format('DROP TRIGGER refuse_row_change ON %I', named);
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', named);
    EXECUTE format('CREATE TRIGGER refuse_unless_erased BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased()', named);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.page IS NULL AND OLD.status NOT IN ('LIVE', 'SUSPENDED') AND erasure_is_approved(OLD.item_id)
    AND (to_jsonb(NEW) - ARRAY['page', 'facts', 'title', 'terms']) = (to_jsonb(OLD) - ARRAY['page', 'facts', 'title', 'terms']) THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['status', 'status_reason', 'status_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'status_reason', 'status_at'])
    OR OLD.status IN ('WITHDRAWN') THEN
    RAISE EXCEPTION 'a publication''s content is not edited and a withdrawn one does not come back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- An erasure is decided once and stays as it was asked for.
CREATE FUNCTION decide_erasure_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['outcome', 'decided_by', 'decided_at', 'erased_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['outcome', 'decided_by', 'decided_at', 'erased_at'])
    OR OLD.erased_at IS NOT NULL OR (OLD.outcome IS NOT NULL AND (NEW.outcome, NEW.decided_by, NEW.decided_at) IS DISTINCT FROM (OLD.outcome, OLD.decided_by, OLD.decided_at)) THEN
    RAISE EXCEPTION 'erasure % has been decided', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decide_erasure_once BEFORE UPDATE ON erasures FOR EACH ROW EXECUTE FUNCTION decide_erasure_once();
CREATE TRIGGER refuse_delete BEFORE DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

// Who approves cannot erase, and who erases cannot approve.
const grants = `
DO $$
DECLARE
  app text := current_setting('shenjiao.app_role');
  eraser text := current_setting('shenjiao.eraser_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON erasures TO %I', app);
  EXECUTE format('GRANT UPDATE (outcome, decided_by, decided_at) ON erasures TO %I', app);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', eraser);
  EXECUTE format('GRANT SELECT ON erasures TO %I', eraser);
  EXECUTE format('GRANT UPDATE (erased_at) ON erasures TO %I', eraser);
  EXECUTE format('GRANT SELECT (id, unit_id, state, version, entry_seq, entry_leaf) ON items TO %I', eraser);
  EXECUTE format('GRANT UPDATE (title, version, entry_seq, entry_leaf, updated_at) ON items TO %I', eraser);
  EXECUTE format('GRANT SELECT (digest, item_id) ON revisions TO %I', eraser);
  EXECUTE format('GRANT SELECT (digest), DELETE ON revision_contents TO %I', eraser);
  EXECUTE format('GRANT SELECT (item_id, digest), DELETE ON rendition_contents TO %I', eraser);
  EXECUTE format('GRANT SELECT (id, item_id), INSERT ON audit_entries TO %I', eraser);
  EXECUTE format('GRANT SELECT (entry_id, field), DELETE ON audit_values TO %I', eraser);
  EXECUTE format('GRANT SELECT (id, item_id, status) ON publications TO %I', eraser);
  EXECUTE format('GRANT UPDATE (page, facts, title, terms) ON publications TO %I', eraser);
  EXECUTE format('GRANT SELECT (item_id, status) ON tasks TO %I', eraser);
END $$;
`;
