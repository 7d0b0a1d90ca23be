import type { Statement } from '../pg-database.js';

/** One sequencer is active; others wait for this lock, which the database gives back with the connection. */
export const takeLead: Statement = {
  name: 'log_take_lead',
  text: `SELECT pg_try_advisory_lock(hashtext('shenjiao.log')) AS is_taken`,
};

/** The newest checkpoint. */
export const newestHead: Statement = {
  name: 'log_newest_head',
  text: `SELECT c.size, c.sha256, c.sm3, c.made_at FROM log_checkpoints c ORDER BY c.size DESC LIMIT 1`,
};

/** Hashes of kept nodes: parallel arrays of level and place. Level 0 are the leaves. */
export const nodeHashes: Statement = {
  name: 'log_node_hashes',
  text: `SELECT w.place, coalesce(l.sha256, n.sha256) AS sha256, coalesce(l.sm3, n.sm3) AS sm3
    FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS w(level, idx, place)
    LEFT JOIN log_leaves l ON w.level = 0 AND l.idx = w.idx
    LEFT JOIN log_nodes n ON w.level > 0 AND n.level = w.level AND n.idx = w.idx
    ORDER BY w.place`,
};

/** Takes up to $1 entries out of the queue, oldest first. */
export const takePending: Statement = {
  name: 'log_take_pending',
  text: `WITH taken AS (DELETE FROM log_pending p WHERE p.position IN
      (SELECT q.position FROM log_pending q ORDER BY q.position LIMIT $1) RETURNING p.position, p.entry_id)
    SELECT t.entry_id AS id, e.canon, e.leaf FROM taken t LEFT JOIN audit_entries e ON e.id = t.entry_id ORDER BY t.position`,
};

/** Hashes travel as one run of bytes per tree, 32 for each row. */
const hashAt = (parameter: number): string =>
  `substring($${parameter}::bytea FROM (32 * (w.place - 1) + 1)::int FOR 32)`;

/** $1 first index, $2 entries, $3/$4 leaf hashes; $5 levels, $6 places, $7/$8 node hashes; $9 size, $10/$11 notes, $12 time. */
export const recordBatch: Statement = {
  name: 'log_record_batch',
  text: `WITH leaves AS (INSERT INTO log_leaves (idx, entry_id, sha256, sm3)
      SELECT $1::bigint + w.place - 1, w.entry_id, ${hashAt(3)}, ${hashAt(4)}
      FROM unnest($2::uuid[]) WITH ORDINALITY AS w(entry_id, place)),
    nodes AS (INSERT INTO log_nodes (level, idx, sha256, sm3)
      SELECT w.level, w.idx, ${hashAt(7)}, ${hashAt(8)}
      FROM unnest($5::int[], $6::bigint[]) WITH ORDINALITY AS w(level, idx, place))
    INSERT INTO log_checkpoints (size, sha256, sm3, made_at) VALUES ($9, $10, $11, $12)`,
};

/** Gives the queue's dead rows back; at most a few pages at a time come together. */
export const clearQueue = 'VACUUM (SKIP_LOCKED) log_pending';

export const insertLogKey: Statement = {
  name: 'log_insert_key',
  text: `INSERT INTO log_keys (verifier_key, tree, algorithm, added_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
};

export const insertCosignature: Statement = {
  name: 'log_insert_cosignature',
  text: `INSERT INTO log_cosignatures (size, verifier_key, line) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
};
