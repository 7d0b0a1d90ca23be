import type { Statement } from '../pg-database.js';

/** Whether an item ($1) has an entry that is not in the log. Entries and leaves are committed whole, so one look tells. */
export const hasUnrecorded: Statement = {
  name: 'log_has_unrecorded',
  text: `SELECT EXISTS (SELECT FROM audit_entries e WHERE e.item_id = $1
    AND NOT EXISTS (SELECT FROM log_leaves l WHERE l.entry_id = e.id)) AS is_waiting`,
};

/** The newest checkpoint, with the lines of the witnesses that have seen this size. */
export const logHead: Statement = {
  name: 'log_head',
  text: `SELECT c.size, c.sha256 || coalesce((SELECT string_agg(w.line, '' ORDER BY w.verifier_key) FROM log_cosignatures w
      WHERE w.size = c.size), '') AS sha256, c.sm3, c.made_at
    FROM log_checkpoints c ORDER BY c.size DESC LIMIT 1`,
};

export const logKeys: Statement = {
  name: 'log_keys_of_tree',
  text: `SELECT k.verifier_key FROM log_keys k WHERE k.tree = $1 ORDER BY k.algorithm, k.verifier_key`,
};

export const leafOfEntry: Statement = {
  name: 'log_leaf_of_entry',
  text: `SELECT l.idx, e.canon FROM log_leaves l JOIN audit_entries e ON e.id = l.entry_id WHERE l.entry_id = $1`,
};

export const entryOfDecision: Statement = {
  name: 'log_entry_of_decision',
  text: `SELECT d.entry_id FROM decisions d WHERE d.id = $1`,
};

/** $1 first index, $2 index after the last, below the newest size. */
export const leafTile: Statement = {
  name: 'log_leaf_tile',
  text: `SELECT l.sha256, l.sm3 FROM log_leaves l WHERE l.idx >= $1 AND l.idx < $2 ORDER BY l.idx`,
};

/** $1 first index, $2 index after the last, $3 kept level. */
export const nodeTile: Statement = {
  name: 'log_node_tile',
  text: `SELECT n.sha256, n.sm3 FROM log_nodes n WHERE n.level = $3 AND n.idx >= $1 AND n.idx < $2 ORDER BY n.idx`,
};

/** The oldest place that waits, and the newest checkpoint's time. */
export const logStanding: Statement = {
  name: 'log_standing',
  text: `SELECT (SELECT min(p.position) FROM log_pending p)::text AS oldest,
    (SELECT c.made_at FROM log_checkpoints c ORDER BY c.size DESC LIMIT 1) AS made_at`,
};
