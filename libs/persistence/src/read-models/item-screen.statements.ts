import type { Statement } from '../pg-database.js';
import { itemColumns } from '../unit-of-work/row-mapping.js';
import { decisionJson, decisionPeople, publicationJson, taskJson, taskPeople } from './json-rows.js';
import { itemIsKnownByWork, itemIsVisible, overseenUnits } from './visibility.js';

const screen = `WITH ${overseenUnits}
  SELECT ${itemColumns}, i.updated_at, u.name AS unit_name, (SELECT hu.id FROM units hu WHERE hu.kind = 'host') AS host_id, cr.name AS drafter_name, rp.bytes AS release_plan, tr.bytes AS treatment,
    (SELECT er.erased_at FROM erasures er WHERE er.item_id = i.id AND er.erased_at IS NOT NULL) AS erased_at,
    (SELECT array_agg(DISTINCT r.created_by::text) FROM revisions r WHERE r.item_id = i.id) AS authors,
    (SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'definitionHash', c.definition_hash, 'snapshot', c.snapshot,
        'isClosed', c.closed_at IS NOT NULL) ORDER BY c.id) FROM cases c WHERE c.item_id = i.id) AS cases,
    (SELECT json_agg(${taskJson} ORDER BY t.id) FROM tasks t ${taskPeople} WHERE t.item_id = i.id) AS tasks,
    (SELECT json_agg(${decisionJson} ORDER BY d.decided_at, d.id)
      FROM cases c JOIN decisions d ON d.case_id = c.id ${decisionPeople} WHERE c.item_id = i.id) AS decisions,
    ${publicationJson} AS publication,
    (SELECT json_agg(json_build_object('sourceDigest', k.source_digest, 'showsSource', k.shows_source) ORDER BY k.id)
      FROM item_copies k WHERE k.item_id = i.id AND k.person_id = $1::uuid AND NOT coalesce(${itemIsKnownByWork}, false)) AS copied,
    (SELECT json_agg(json_build_object('personId', h.person_id, 'name', hp.name, 'duty', h.duty, 'step', h.step)
        ORDER BY hp.name, h.person_id, h.duty, h.step)
      FROM duty_assignments h JOIN persons hp ON hp.id = h.person_id
      WHERE h.unit_id = i.unit_id AND hp.is_active AND h.valid_from <= now() AND (h.valid_to IS NULL OR h.valid_to > now())) AS holders
  FROM items i JOIN units u ON u.id = i.unit_id JOIN persons cr ON cr.id = i.created_by
    JOIN release_plans rp ON rp.item_id = i.id AND rp.digest = i.release_plan_digest
    LEFT JOIN treatments tr ON tr.item_id = i.id AND tr.revision_digest = i.source_digest AND tr.digest = i.treatment_digest`;

/** Everything about one item except its text, for a viewer ($1–$4) who may know of it. */
export const screenOfItem: Statement = {
  name: 'screen_of_item',
  text: `${screen} WHERE i.id = $5::uuid AND ${itemIsVisible}`,
};
/** The same, reached from one of the item's tasks. */
export const screenOfTask: Statement = {
  name: 'screen_of_task',
  text: `${screen} WHERE i.id = (SELECT ot.item_id FROM tasks ot WHERE ot.id = $5::uuid) AND ${itemIsVisible}`,
};

/** A source revision of an item ($1) by digest ($2). */
export const revisionOfItem: Statement = {
  name: 'revision_of_item',
  text: `SELECT r.digest, r.number, r.created_at, r.created_by, p.name AS created_by_name, c.bytes
    FROM revisions r JOIN revision_contents c ON c.digest = r.digest JOIN persons p ON p.id = r.created_by
    WHERE r.item_id = $1::uuid AND r.digest = $2`,
};
/** The same of a quarantined item, if a person ($3) reviews confidentiality in its unit. */
export const quarantinedRevisionOfItem: Statement = {
  name: 'quarantined_revision_of_item',
  text: `SELECT r.digest, r.number, r.created_at, r.created_by, p.name AS created_by_name,
      quarantined_revision(r.item_id, r.digest, $3::uuid) AS bytes
    FROM revisions r JOIN persons p ON p.id = r.created_by WHERE r.item_id = $1::uuid AND r.digest = $2`,
};
/** A rendition of an item ($1) by digest ($2), with the treatment ($3) of the revision ($4) it was computed by. */
export const renditionOfItem: Statement = {
  name: 'rendition_of_item',
  text: `SELECT c.bytes, t.bytes AS treatment, t.created_at AS treated_at, t.created_by AS treated_by, p.name AS treated_by_name
    FROM items i LEFT JOIN rendition_contents c ON c.item_id = i.id AND c.digest = $2
      LEFT JOIN treatments t ON t.item_id = i.id AND t.revision_digest = $4 AND t.digest = $3
      LEFT JOIN persons p ON p.id = t.created_by
    WHERE i.id = $1::uuid`,
};
