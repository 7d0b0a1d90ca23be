import type { Statement } from '../pg-database.js';

/** The unit of an item and those above it, nearest first. */
const unitsUpwards = `WITH RECURSIVE upwards AS (
    SELECT u.id, u.parent_id, u.name, u.credit_code, u.index_number_template, 0 AS distance
    FROM items i JOIN units u ON u.id = i.unit_id WHERE i.id = $1
    UNION ALL
    SELECT u.id, u.parent_id, u.name, u.credit_code, u.index_number_template, a.distance + 1
    FROM upwards a JOIN units u ON u.id = a.parent_id WHERE a.distance < 20)`;

export const unitsOfItem: Statement = {
  name: 'publication_units_of_item',
  text: `${unitsUpwards} SELECT a.id, a.name, a.credit_code, a.index_number_template FROM upwards a ORDER BY a.distance`,
};

export const columnsOfItem: Statement = {
  name: 'publication_columns_of_item',
  text: `${unitsUpwards} SELECT c.id, c.name, c.description, c.keywords, c.column_type
    FROM upwards a JOIN portal_columns c ON c.unit_id = a.id ORDER BY a.distance, c.position, c.id`,
};

export const receiptKeys: Statement = {
  name: 'publication_receipt_keys',
  text: `SELECT k.id, k.public_key FROM receipt_keys k`,
};

export const findEvidence: Statement = {
  name: 'publication_find_evidence',
  text: `SELECT p.id, p.item_id, p.status, p.index_number, p.published_at, p.public_until::text, p.content_digest,
      p.release_plan_digest, p.template_version, p.facts, p.page, p.page_digest, rc.bytes AS rendition,
      rp.bytes AS release_plan, r.revision_digest, vc.bytes AS revision, t.bytes AS treatment,
      s.content_digest AS signed_content_digest, s.release_plan_digest AS signed_release_plan_digest,
      s.decision_id, s.case_id, d.person_id AS signer_id, s.statement, s.signature, k.public_key
    FROM publications p
    JOIN renditions r ON r.item_id = p.item_id AND r.digest = p.content_digest
    JOIN rendition_contents rc ON rc.item_id = p.item_id AND rc.digest = p.content_digest
    JOIN release_plans rp ON rp.item_id = p.item_id AND rp.digest = p.release_plan_digest
    LEFT JOIN revision_contents vc ON vc.digest = r.revision_digest
    LEFT JOIN treatments t ON t.item_id = r.item_id AND t.revision_digest = r.revision_digest AND t.digest = r.treatment_digest
    JOIN sign_offs s ON s.decision_id = p.sign_off_id
    JOIN decisions d ON d.id = s.decision_id
    JOIN receipt_keys k ON k.id = s.key_id
    WHERE p.id = $1`,
};
