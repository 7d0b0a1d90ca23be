import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Definitions and policies that an office makes itself: one person proposes, another brings into force, and only what
 * has been proven as it is. What was in force when stays readable for good.
 */
export class ProcessesByTheOffice1790000024000 implements MigrationInterface {
  name = 'ProcessesByTheOffice1790000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// An activation names a proof of the very same document, for the same unit, by the same reader of the language, and one
// that found nothing: the keys of both rows say so together, whoever writes them.
const tables = `
CREATE TABLE policy_sets (
  hash text PRIMARY KEY,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK (hash = 'sha256:' || encode(sha256(body), 'hex'))
);

CREATE TABLE process_proposals (
  id uuid PRIMARY KEY,
  unit_id text NOT NULL REFERENCES units (id),
  purpose text NOT NULL CHECK (purpose IN ('publication', 'normativeDocument', 'reprint', 'emergency', 'correction', 'policies')),
  definition_hash text REFERENCES definitions (hash),
  policies_hash text REFERENCES policy_sets (hash),
  subject_hash text NOT NULL GENERATED ALWAYS AS (coalesce(definition_hash, policies_hash)) STORED,
  reason text NOT NULL,
  valid_from timestamptz,
  valid_to timestamptz,
  proposed_by uuid NOT NULL REFERENCES persons (id),
  proposed_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  outcome text CHECK (outcome IN ('activated', 'declined', 'withdrawn')),
  decided_by uuid REFERENCES persons (id),
  decided_at timestamptz,
  CHECK ((purpose = 'policies') = (policies_hash IS NOT NULL) AND num_nonnulls(definition_hash, policies_hash) = 1),
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT process_second_person CHECK (CASE outcome WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END),
  UNIQUE (id, subject_hash, unit_id, purpose, proposed_by)
);
CREATE INDEX process_proposals_of_unit ON process_proposals (unit_id, id);

CREATE TABLE process_proofs (
  id uuid PRIMARY KEY,
  subject_hash text NOT NULL,
  unit_id text NOT NULL REFERENCES units (id),
  reader integer NOT NULL CHECK (reader >= 1),
  definitions text[] NOT NULL CHECK (cardinality(definitions) > 0),
  policies text[] NOT NULL,
  roster_digest text NOT NULL,
  situations integer NOT NULL,
  transitions integer NOT NULL,
  faults integer NOT NULL CHECK (faults >= 0),
  is_proven boolean NOT NULL GENERATED ALWAYS AS (faults = 0) STORED,
  proven_at timestamptz NOT NULL,
  UNIQUE (id, subject_hash, unit_id, reader, is_proven)
);

CREATE TABLE process_activations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id uuid NOT NULL UNIQUE,
  subject_hash text NOT NULL,
  unit_id text NOT NULL,
  purpose text NOT NULL,
  proposed_by uuid NOT NULL,
  proof_id uuid NOT NULL,
  reader integer NOT NULL,
  is_proven boolean NOT NULL CHECK (is_proven),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  activated_by uuid NOT NULL REFERENCES persons (id),
  activated_at timestamptz NOT NULL,
  entry_id uuid NOT NULL REFERENCES audit_entries (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (proposal_id, subject_hash, unit_id, purpose, proposed_by)
    REFERENCES process_proposals (id, subject_hash, unit_id, purpose, proposed_by),
  FOREIGN KEY (proof_id, subject_hash, unit_id, reader, is_proven)
    REFERENCES process_proofs (id, subject_hash, unit_id, reader, is_proven),
  CONSTRAINT activation_second_person CHECK (activated_by <> proposed_by),
  CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX process_activations_of_unit ON process_activations (unit_id, purpose, valid_from);
`;

const guards = `
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['policy_sets', 'process_proofs', 'process_activations'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;

CREATE FUNCTION decide_proposal_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'process proposal % has been decided', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decide_proposal_once BEFORE UPDATE ON process_proposals FOR EACH ROW EXECUTE FUNCTION decide_proposal_once();
CREATE TRIGGER refuse_delete BEFORE DELETE ON process_proposals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON process_proposals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const grants = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON policy_sets, process_proposals, process_proofs, process_activations TO %I', app);
  EXECUTE format('GRANT UPDATE (outcome, decided_by, decided_at) ON process_proposals TO %I', app);
END $$;
`;
