import type { Statement } from '../pg-database.js';
import { publicationJson } from './json-rows.js';
import { itemIsVisible, ledUnits, overseenUnits } from './visibility.js';

// $1–$4 the viewer, $5 the item before which the page begins, $6 the number of rows.
const isOlder = (id: string): string => `${id} < coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`;

/**
 * The ways of knowing of items (visibility.ts), newest first: each walks its own index and stops at the page's end, so
 * that a page costs as much for somebody who knows of ten items as for somebody who knows of all.
 */
const ways = {
  made: `(SELECT i.id FROM items i WHERE i.created_by = $1::uuid AND i.unit_id = ANY ($2::text[]) AND ${isOlder('i.id')}
      ORDER BY i.id DESC LIMIT $6)`,
  wrote: `(SELECT DISTINCT r.item_id FROM revisions r JOIN items i ON i.id = r.item_id
      WHERE r.created_by = $1::uuid AND ${isOlder('r.item_id')} AND i.unit_id = ANY ($2::text[]) ORDER BY r.item_id DESC LIMIT $6)`,
  decided: `(SELECT DISTINCT d.item_id FROM decisions d JOIN items i ON i.id = d.item_id
      WHERE d.person_id = $1::uuid AND ${isOlder('d.item_id')} AND i.unit_id = ANY ($2::text[]) ORDER BY d.item_id DESC LIMIT $6)`,
  onDuty: `(SELECT w.item_id FROM unnest($2::text[], $3::text[], $4::text[]) AS h (unit_id, duty, step) CROSS JOIN LATERAL (
      SELECT DISTINCT t.item_id FROM tasks t WHERE t.unit_id = h.unit_id AND t.duty = h.duty AND (h.step IS NULL OR t.step = h.step)
        AND (t.step <> 'draft' OR t.assignee_id IS NULL OR t.assignee_id = $1::uuid) AND ${isOlder('t.item_id')} ORDER BY t.item_id DESC LIMIT $6) w)`,
  inHand: `(SELECT DISTINCT t.item_id FROM tasks t WHERE t.status = 'open' AND t.assignee_id = $1::uuid AND ${isOlder('t.item_id')}
      ORDER BY t.item_id DESC LIMIT $6)`,
  copied: `(SELECT DISTINCT k.item_id FROM item_copies k WHERE k.person_id = $1::uuid AND ${isOlder('k.item_id')}
      ORDER BY k.item_id DESC LIMIT $6)`,
  leads: `(SELECT w.id FROM ${ledUnits} AS l (unit_id) CROSS JOIN LATERAL (
      SELECT i.id FROM items i WHERE i.unit_id = l.unit_id AND i.state <> 'DRAFT' AND ${isOlder('i.id')} ORDER BY i.id DESC LIMIT $6) w)`,
  oversees: `(SELECT w.id FROM overseen o CROSS JOIN LATERAL (
      SELECT i.id FROM items i WHERE i.unit_id = o.unit_id AND ${isOlder('i.id')} ORDER BY i.id DESC LIMIT $6) w)`,
};

const columns = `i.id, i.title, i.state, i.unit_id, i.risk_tier, i.created_by, i.created_at, i.updated_at, u.name AS unit_name,
    cr.name AS drafter_name, rp.bytes AS release_plan, ${publicationJson} AS publication,
    (SELECT er.erased_at FROM erasures er WHERE er.item_id = i.id AND er.erased_at IS NOT NULL) AS erased_at,
    (SELECT c.snapshot -> 'context' ->> 'round' FROM cases c WHERE c.item_id = i.id AND c.kind = 'newPublication'
      ORDER BY c.id DESC LIMIT 1)::integer AS round`;
const neighbours = `JOIN units u ON u.id = i.unit_id JOIN persons cr ON cr.id = i.created_by
    JOIN release_plans rp ON rp.item_id = i.id AND rp.digest = i.release_plan_digest`;

function listOf(chosen: readonly (keyof typeof ways)[]): string {
  return `WITH ${overseenUnits}, known AS (
      SELECT k.id FROM (${chosen.map((way) => ways[way]).join('\n    UNION ')}) AS k (id) ORDER BY k.id DESC LIMIT $6)
    SELECT ${columns} FROM known JOIN items i ON i.id = known.id ${neighbours} ORDER BY i.id DESC`;
}

/** Items the viewer may know of. */
export const listAll: Statement = {
  name: 'list_items',
  text: listOf(['made', 'wrote', 'decided', 'onDuty', 'inHand', 'leads', 'copied', 'oversees']),
};
/** Items the viewer made or wrote a revision of. */
export const listMine: Statement = { name: 'list_items_mine', text: listOf(['made', 'wrote']) };

/**
 * Of the next $10 items that fit (state $7, words of the title $8, own ones only $9), those the viewer may know of, at
 * most $6; `matched` and `last_matched` say how far it came. A quarantined title is found by nobody, since finding it
 * would tell its words. Without a name the statement is planned for the words at hand: rare ones go by the index of
 * two-character windows, common ones from the newest item on.
 */
export const listFitting: Statement = {
  name: '',
  text: `WITH ${overseenUnits}, fitting AS MATERIALIZED (
      SELECT i.id FROM items i
      WHERE ${isOlder('i.id')} AND (i.unit_id = ANY ($2::text[]) OR i.unit_id IN (SELECT o.unit_id FROM overseen o)
          OR i.id IN (SELECT t.item_id FROM tasks t WHERE t.status = 'open' AND t.assignee_id = $1::uuid))
        AND ($7::text IS NULL OR i.state = $7)
        AND ($8::text IS NULL OR (title_bigrams(i.title) @> title_bigrams($8) AND strpos(lower(i.title), lower($8)) > 0 AND i.state NOT IN ('QUARANTINED', 'PURGED')))
        AND ($9::boolean IS FALSE OR i.created_by = $1::uuid)
      ORDER BY i.id DESC LIMIT $10)
    SELECT page.*, (SELECT count(*) FROM fitting)::integer AS matched, (SELECT f.id FROM fitting f ORDER BY f.id LIMIT 1) AS last_matched
    FROM (SELECT) AS always LEFT JOIN (
      SELECT ${columns} FROM fitting f JOIN items i ON i.id = f.id ${neighbours} WHERE ${itemIsVisible} ORDER BY i.id DESC LIMIT $6) AS page ON true
    ORDER BY page.id DESC`,
};
