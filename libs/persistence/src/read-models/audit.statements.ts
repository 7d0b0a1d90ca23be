import type { EntrySearch } from '#application';
import type { AuditAction } from '#domain/audit-log';
import type { Statement } from '../pg-database.js';
import { itemIsVisible, overseenUnits } from './visibility.js';

/** Actions whose entry names somebody beside who acted: whom a task was given to, who was called in or given a copy. */
const aboutPeople: readonly AuditAction[] = [
  'signer.added',
  'signer.removed',
  'item.copied',
  'task.assigned',
  'task.transferred',
  'task.delegated',
  'person.recused',
];

/** Whom an entry `e` names, from bytes that may have been tampered with: what is no entry any more names nobody. */
const named = `substring(encode(e.canon, 'escape') FROM '"person":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')::uuid`;

/** An entry `e` as JSON: its bytes and leaf as hex, the columns beside them, and the values it commits to. */
const entryJson = `json_build_object('id', e.id, 'itemId', e.item_id, 'seq', e.seq, 'unitId', e.unit_id, 'at', e.at, 'actor', e.actor,
    'action', e.action, 'step', e.step, 'outcome', e.outcome, 'canon', encode(e.canon, 'hex'), 'leaf', encode(e.leaf, 'hex'),
    'actorName', (SELECT ep.name FROM persons ep WHERE ep.id::text = e.actor),
    'aboutName', CASE WHEN e.action IN (${aboutPeople.map((action) => `'${action}'`).join(', ')}) THEN
      (SELECT ap.name FROM persons ap WHERE ap.id = ${named}) END,
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

// $5 item, $6 actor, $7/$8 from and to, $9 step, $10 action, $11/$12 the entry before which the page begins, $13 rows,
// $14 outcome, $15 rule. Only what is asked stands in the statement, so that each way of asking finds its own index.
const conditions: Readonly<Record<Exclude<keyof EntrySearch, 'limit'>, string>> = {
  item: 'e.item_id = $5',
  person: 'e.actor = $6',
  from: 'e.at >= $7',
  to: 'e.at < $8',
  step: 'e.step = $9',
  action: 'e.action = $10',
  before: '(e.at, e.id) < ($11, $12)',
  outcome: 'e.outcome = $14',
  rule: `position('"reasons":['::bytea IN e.canon) > 0 AND entry_reasons(e.canon) @> ARRAY[$15]`,
};
const names = Object.keys(conditions) as (keyof typeof conditions)[];
const known = new Map<string, Statement>();

/** Entries of the units that the viewer ($1–$4) oversees, newest first, by what is asked for. */
export function searchStatement(search: EntrySearch): Statement {
  const asked = names.filter((name) => search[name] !== null);
  // An outcome that is not the usual one has an index of its own, which the planner takes only when this is said.
  const isUnusual = search.outcome !== null && search.outcome !== 'done';
  const key = `${asked.join('_')}${isUnusual ? '_unusual' : ''}`;
  const made = known.get(key) ?? { name: `search_entries_${known.size}`, text: searchText(asked, isUnusual) };
  known.set(key, made);
  return made;
}

function searchText(asked: readonly (keyof typeof conditions)[], isUnusual: boolean): string {
  const wanted = [
    ...asked.map((name) => ` AND ${conditions[name]}`),
    ...(isUnusual ? [` AND e.outcome <> 'done'`] : []),
  ].join('');
  const ofUnits = `(SELECT w.id, w.at FROM overseen o CROSS JOIN LATERAL (
        SELECT e.id, e.at FROM audit_entries e WHERE e.unit_id = o.unit_id${wanted} ORDER BY e.at DESC, e.id DESC LIMIT $13) w)`;
  // A refusal to enter something stands in no item's chain: it is found with the unit of whoever was refused.
  const elsewhere = `(SELECT e.id, e.at FROM audit_entries e WHERE e.unit_id IS NULL AND e.action = 'entry.refused'${wanted}
        AND EXISTS (SELECT FROM persons p JOIN overseen o ON o.unit_id = p.unit_id WHERE p.id::text = e.actor)
        ORDER BY e.at DESC, e.id DESC LIMIT $13)`;
  // What is no item's business (accounts, duties, sessions, exports) is read by the audit administrator (三员分立).
  const ofOffice = `(SELECT e.id, e.at FROM audit_entries e WHERE 'auditAdmin' = ANY ($3::text[]) AND e.unit_id IS NULL${wanted}
        ORDER BY e.at DESC, e.id DESC LIMIT $13)`;
  const found = asked.includes('item') ? ofUnits : `${ofUnits} UNION ${elsewhere} UNION ${ofOffice}`;
  return `WITH ${overseenUnits}, asked AS (SELECT $5::uuid AS item_id, $6::text AS actor, $7::timestamptz AS since, $8::timestamptz AS until,
      $9::text AS step, $10::text AS action, $11::timestamptz AS before_at, $12::uuid AS before_id, $14::text AS outcome, $15::text AS rule),
    found AS (${found})
    SELECT ${entryJson} AS entry, i.title, i.state FROM (SELECT f.id FROM found f ORDER BY f.at DESC, f.id DESC LIMIT $13) f
      JOIN audit_entries e ON e.id = f.id LEFT JOIN items i ON i.id = e.item_id
    ORDER BY e.at DESC, e.id DESC`;
}
