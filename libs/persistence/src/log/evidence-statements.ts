import type { Statement } from '../pg-database.js';

/** $1 the index to go on from, $2 the index after the last, $3 rows. */
export const entriesOfLog: Statement = {
  name: 'evidence_entries_of_log',
  text: `SELECT l.idx, e.canon FROM log_leaves l LEFT JOIN audit_entries e ON e.id = l.entry_id
    WHERE l.idx >= $1 AND l.idx < $2 ORDER BY l.idx LIMIT $3`,
};

/** Entries of the items $1 that are in the log below $2. */
export const entriesOfItems: Statement = {
  name: 'evidence_entries_of_items',
  text: `SELECT l.idx, e.canon FROM audit_entries e JOIN log_leaves l ON l.entry_id = e.id
    WHERE e.item_id = ANY ($1::uuid[]) AND l.idx < $2 ORDER BY l.idx`,
};

/** $1 the size to go on after, $2 the largest, $3 rows. */
export const historyOfLog: Statement = {
  name: 'evidence_history_of_log',
  text: `SELECT c.size, c.sha256, c.sm3 FROM log_checkpoints c WHERE c.size > $1 AND c.size <= $2 ORDER BY c.size LIMIT $3`,
};

/** Of the items $1, or of all when it is null. */
export const signOffsOfItems: Statement = {
  name: 'evidence_sign_offs_of_items',
  text: `SELECT s.decision_id, d.entry_id, s.statement, s.key_id, s.signature FROM sign_offs s JOIN decisions d ON d.id = s.decision_id
    WHERE $1::uuid[] IS NULL OR d.item_id = ANY ($1) ORDER BY d.decided_at, d.id`,
};

/** Of the items $1, or of all when it is null; only what is in the log below $2. */
export const publicationsOfItems: Statement = {
  name: 'evidence_publications_of_items',
  text: `SELECT p.id, p.item_id, p.case_id, p.sign_off_id, p.content_digest, p.release_plan_digest, p.page_digest, pp.sha256, pp.sm3
    FROM publications p LEFT JOIN publication_proofs pp ON pp.publication_id = p.id
    WHERE ($1::uuid[] IS NULL OR p.item_id = ANY ($1)) AND NOT EXISTS (SELECT FROM audit_entries e
      LEFT JOIN log_leaves l ON l.entry_id = e.id WHERE e.item_id = p.item_id AND e.action = 'publication.completed'
        AND e.at = p.published_at AND (l.idx IS NULL OR l.idx >= $2))
    ORDER BY p.published_at, p.id`,
};

export const publishedBytes: Statement = {
  name: 'evidence_published_bytes',
  text: `SELECT rc.bytes AS canonical, p.page FROM publications p
    LEFT JOIN rendition_contents rc ON rc.item_id = p.item_id AND rc.digest = p.content_digest WHERE p.id = $1`,
};

export const allDefinitions: Statement = {
  name: 'evidence_definitions',
  text: `SELECT d.hash, d.body FROM definitions d ORDER BY d.hash`,
};

export const allReceiptKeys: Statement = {
  name: 'evidence_receipt_keys',
  text: `SELECT k.id, k.public_key FROM receipt_keys k ORDER BY k.id`,
};
