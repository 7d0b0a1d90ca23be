import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log over all entries: a queue that the database itself fills in the deciding transaction, and what the sequencer
 * makes of it. The application's role reads the log and writes nothing of it; the sequencer's role writes the log and
 * nothing else.
 */
export class TransparencyLog1790000014000 implements MigrationInterface {
  name = 'TransparencyLog1790000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(queue);
    await runner.query(guards);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Leaves refer to entries without a foreign key: its check would lock the entry's row, and what has happened is not
// touched again, not even by a lock. Verification compares both.
const tables = `
CREATE TABLE log_pending (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id uuid NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE TABLE log_leaves (
  idx bigint PRIMARY KEY CHECK (idx >= 0),
  entry_id uuid NOT NULL UNIQUE,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  sm3 bytea NOT NULL CHECK (octet_length(sm3) = 32)
);

-- Every eighth level of the trees, above the leaves.
CREATE TABLE log_nodes (
  level smallint NOT NULL CHECK (level > 0 AND level % 8 = 0),
  idx bigint NOT NULL CHECK (idx >= 0),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  sm3 bytea NOT NULL CHECK (octet_length(sm3) = 32),
  PRIMARY KEY (level, idx)
);

CREATE TABLE log_checkpoints (
  size bigint PRIMARY KEY CHECK (size > 0),
  sha256 text NOT NULL,
  sm3 text NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE log_keys (
  verifier_key text PRIMARY KEY,
  tree text NOT NULL CHECK (tree IN ('sha256', 'sm3')),
  algorithm text NOT NULL CHECK (algorithm IN ('ed25519', 'sm2')),
  added_at timestamptz NOT NULL
);

CREATE TABLE log_cosignatures (
  size bigint NOT NULL REFERENCES log_checkpoints (size),
  verifier_key text NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (size, verifier_key)
);

CREATE TABLE publication_proofs (
  publication_id uuid PRIMARY KEY REFERENCES publications (id),
  sha256 text NOT NULL,
  sm3 text NOT NULL
);
`;

// What stands already comes first, each item's entries in their own order.
const queue = `
INSERT INTO log_pending (entry_id)
  SELECT e.id FROM (SELECT a.id, a.seq, max(a.at) OVER (PARTITION BY coalesce(a.item_id, a.id) ORDER BY a.seq) AS at
    FROM audit_entries a) e ORDER BY e.at, e.seq, e.id;

-- Whatever writes an entry, the database queues it: no program can forget to. The positions of one item's entries follow
-- their order, since they are drawn under the item's lock.
CREATE FUNCTION queue_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  INSERT INTO public.log_pending (entry_id) SELECT a.id FROM added a ORDER BY a.seq;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_entries AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION queue_entries();
`;

const guards = `
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['log_leaves', 'log_nodes', 'log_checkpoints', 'log_keys', 'log_cosignatures', 'publication_proofs'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
`;

// Both roles are named by the connection. MAINTAIN lets the sequencer clear its queue of dead rows; it is of PostgreSQL 17.
const grants = `
DO $$
DECLARE
  app text := current_setting('shenjiao.app_role');
  sequencer text := current_setting('shenjiao.sequencer_role');
BEGIN
  EXECUTE format('GRANT SELECT ON log_pending, log_leaves, log_nodes, log_checkpoints, log_keys, log_cosignatures TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON publication_proofs TO %I', app);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', sequencer);
  EXECUTE format('GRANT SELECT (id, canon, leaf) ON audit_entries TO %I', sequencer);
  EXECUTE format('GRANT SELECT, DELETE ON log_pending TO %I', sequencer);
  EXECUTE format('GRANT SELECT, INSERT ON log_leaves, log_nodes, log_checkpoints, log_keys, log_cosignatures TO %I', sequencer);
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE format('GRANT MAINTAIN ON log_pending TO %I', sequencer);
  END IF;
END $$;
`;
