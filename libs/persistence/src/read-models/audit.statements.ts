import type { Statement } from '../pg-database.js';
import { itemIsVisible, overseenUnits } from './visibility.js';

/** An entry `e` as JSON: its bytes and leaf as hex, the columns beside them, and the values it commits to. */
const entryJson = `json_build_object('id', e.id, 'itemId', e.item_id, 'seq', e.seq, 'unitId', e.unit_id, 'at', e.at, 'actor', e.actor,
    'action', e.action, 'step', e.step, 'outcome', e.outcome, 'canon', encode(e.canon, 'hex'), 'leaf', encode(e.leaf, 'hex'),
    'actorName', (SELECT ep.name FROM persons ep WHERE ep.id::text = e.actor),
    'values', (SELECT json_agg(json_build_object('field', av.field, 'value', av.value, 'salt', encode(av.salt, 'hex')) ORDER BY av.field)
      FROM audit_values av WHERE av.entry_id = e.id))`;

/** The chain of item $5 for a viewer ($1–$4) who may know of it. */
export const chainOfItem: Statement = {
  name: 'chain_of_item',
  text: `WITH ${overseenUnits}
    SELECT i.id, i.title, i.state, i.unit_id, i.entry_seq, i.entry_leaf, i.content_digest,
      EXISTS (SELECT FROM overseen o WHERE o.unit_id = i.unit_id) AS is_overseen,
      (SELECT json_agg(${entryJson} ORDER BY e.seq) FROM audit_entries e WHERE e.item_id = i.id) AS entries
    FROM items i WHERE i.id = $5::uuid AND ${itemIsVisible}`,
};

/** Entry $5, when a viewer ($1–$4) oversees its unit or, where it has none, the unit of whoever it is by. */
export const overseenEntry: Statement = {
  name: 'overseen_entry',
  text: `WITH ${overseenUnits}
    SELECT e.id FROM audit_entries e WHERE e.id = $5::uuid AND EXISTS (SELECT FROM overseen o WHERE o.unit_id = coalesce(e.unit_id,
      (SELECT p.unit_id FROM persons p WHERE p.id::text = e.actor)))`,
};

// $5 item, $6 actor, $7/$8 from and to, $9 step, $10 action, $11/$12 the entry before which the page begins, $13 rows.
const isWanted = `($6::text IS NULL OR e.actor = $6) AND ($7::timestamptz IS NULL OR e.at >= $7) AND ($8::timestamptz IS NULL OR e.at < $8)
      AND ($9::text IS NULL OR e.step = $9) AND ($10::text IS NULL OR e.action = $10)
      AND ($11::timestamptz IS NULL OR (e.at, e.id) < ($11, $12::uuid))`;
// A refusal to enter something stands in no item's chain: it is found with the unit of whoever was refused.
const found = `(SELECT w.id, w.at FROM overseen o CROSS JOIN LATERAL (
        SELECT e.id, e.at FROM audit_entries e WHERE e.unit_id = o.unit_id AND ${isWanted} ORDER BY e.at DESC, e.id DESC LIMIT $13) w)
      UNION ALL
      (SELECT e.id, e.at FROM audit_entries e WHERE e.unit_id IS NULL AND e.action = 'entry.refused' AND ${isWanted}
        AND EXISTS (SELECT FROM persons p JOIN overseen o ON o.unit_id = p.unit_id WHERE p.id::text = e.actor)
        ORDER BY e.at DESC, e.id DESC LIMIT $13)`;
const foundOfItem = `SELECT e.id, e.at FROM audit_entries e JOIN overseen o ON o.unit_id = e.unit_id WHERE e.item_id = $5::uuid AND ${isWanted}
      ORDER BY e.at DESC, e.id DESC LIMIT $13`;
const page = (
  source: string,
): string => `WITH ${overseenUnits}, asked AS (SELECT $5::uuid AS item_id), found AS (${source})
    SELECT ${entryJson} AS entry, i.title, i.state FROM (SELECT f.id FROM found f ORDER BY f.at DESC, f.id DESC LIMIT $13) f
      JOIN audit_entries e ON e.id = f.id LEFT JOIN items i ON i.id = e.item_id
    ORDER BY e.at DESC, e.id DESC`;

/** Entries of the units that the viewer ($1–$4) oversees, newest first. */
export const searchEntries: Statement = { name: 'search_entries', text: page(found) };
/** The same within one item. */
export const searchEntriesOfItem: Statement = { name: 'search_entries_of_item', text: page(foundOfItem) };
