import type { PersonActor } from '#domain/kernel';

/**
 * The units that the viewer leads, as a subquery over $2 to $4. Who may only do a step that is filed under leaders
 * (`viewerOf`) leads nothing.
 */
export const ledUnits = `(SELECT lh.unit_id FROM unnest($2::text[], $3::text[], $4::text[]) AS lh (unit_id, duty, step)
  WHERE lh.duty = 'leader' AND lh.step IS NULL)`;

/**
 * Who may know of an item, as SQL over `i` (the item) with the viewer in $1 to $4: it lies in a unit where he
 * holds a duty, and he made it, wrote a revision of it, acted on it, or holds the duty of one of its tasks, open
 * or past (of drafts, his own); or his unit is or was asked to countersign it; or a task of it is in his hands; or he leads the unit and it is no longer a draft; or he
 * is compliance officer of its unit or of the host. Said here once, so that lists, counts, timelines and audit cannot differ about what exists. Scalar subqueries
 * are asked item by item: as EXISTS the planner would rather read all tasks of the office into memory once.
 */
export const itemIsKnownByWork = `(i.unit_id IN (SELECT vu.unit_id FROM overseen vu) OR (i.unit_id = ANY ($2::text[]) AND (
    i.created_by = $1::uuid
    OR (SELECT true FROM decisions vd WHERE vd.item_id = i.id AND vd.person_id = $1::uuid LIMIT 1)
    OR (SELECT true FROM tasks vt JOIN unnest($2::text[], $3::text[], $4::text[]) AS vh (unit_id, duty, step)
        ON vt.unit_id = vh.unit_id AND vt.duty = vh.duty AND (vh.step IS NULL OR vh.step = vt.step)
      WHERE vt.item_id = i.id AND (vt.step <> 'draft' OR vt.assignee_id IS NULL OR vt.assignee_id = $1::uuid) LIMIT 1)
    OR (SELECT true FROM revisions vr WHERE vr.item_id = i.id AND vr.created_by = $1::uuid LIMIT 1)))
    OR (SELECT true FROM tasks vo JOIN unnest($2::text[], $3::text[], $4::text[]) AS vp (unit_id, duty, step)
        ON vo.unit_id = vp.unit_id AND vo.duty = vp.duty AND (vp.step IS NULL OR vp.step = vo.step)
      WHERE vo.item_id = i.id AND vo.voice <> '' AND vo.unit_id <> i.unit_id LIMIT 1)
    OR (SELECT true FROM tasks va WHERE va.item_id = i.id AND va.status = 'open' AND va.assignee_id = $1::uuid LIMIT 1)
    OR (i.state <> 'DRAFT' AND i.unit_id IN ${ledUnits}))`;

/** The same, or it was copied to the viewer for reading. */
export const itemIsVisible = `(${itemIsKnownByWork}
    OR (SELECT true FROM item_copies vk WHERE vk.item_id = i.id AND vk.person_id = $1::uuid LIMIT 1))`;

/**
 * The units whose compliance the viewer watches over; a host's officer watches over all. The first part gives $1 and
 * $4 their types in statements that ask for nothing else of the viewer.
 */
export const overseenUnits = `viewer AS (SELECT $1::uuid AS person_id, $4::text[] AS steps), overseen AS (
    SELECT ou.id AS unit_id FROM units ou WHERE EXISTS (
      SELECT FROM unnest($2::text[], $3::text[]) AS oh (unit_id, duty) JOIN units hu ON hu.id = oh.unit_id
      WHERE oh.duty = 'complianceOfficer' AND (oh.unit_id = ou.id OR hu.kind = 'host')))`;

/** Parameters $1 to $4 of the fragments above. */
export function viewerParams(viewer: PersonActor): readonly [string, string[], string[], (string | null)[]] {
  return [
    viewer.personId,
    viewer.duties.map((held) => held.unitId),
    viewer.duties.map((held) => held.duty),
    viewer.duties.map((held) => held.step),
  ];
}
