import type { Statement } from '../pg-database.js';
import type { ReadStatement } from '../unit-of-work/read-statements.js';

/** When something of a kind ($2) was last recorded about an item ($1). */
export const latestEntryAt: ReadStatement = {
  name: 'latest_entry_at',
  text: 'SELECT e.at FROM audit_entries e WHERE e.item_id = $1 AND e.action = $2 ORDER BY e.seq DESC LIMIT 1',
};

/** The comments on an item ($1), oldest first; without a text where it has been erased. */
export const commentsOfItem: Statement = {
  name: 'comments_of_item',
  text: `SELECT e.id, e.actor, p.name, e.at, v.value
    FROM audit_entries e JOIN persons p ON p.id::text = e.actor LEFT JOIN audit_values v ON v.entry_id = e.id AND v.field = 'comment'
    WHERE e.item_id = $1::uuid AND e.action = 'comment.added' ORDER BY e.seq`,
};
