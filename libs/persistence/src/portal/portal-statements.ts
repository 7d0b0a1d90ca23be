import type { Statement } from '../pg-database.js';

/**
 * What the portal reads. Lists run from the newest to the oldest; `$1` and `$2` are the place after which a page
 * begins (infinity at the start, so that one plan serves all pages), `$3` today's date, `$4` how many rows. Only
 * what is live and within its publicity period is listed.
 */
const after = `(p.published_at, p.id) < ($1::timestamptz, $2::uuid)`;
const isPublic = `p.status = 'LIVE' AND (p.public_until IS NULL OR p.public_until >= $3::date)`;
const newestFirst = `ORDER BY p.published_at DESC, p.id DESC LIMIT $4`;
const entryColumns = `p.id, p.index_number, p.title, p.published_at`;

export const listColumns: Statement = {
  name: 'portal_list_columns',
  text: `SELECT c.id, c.name, c.description, c.keywords, c.column_type FROM portal_columns c ORDER BY c.position, c.id`,
};

export const listLatest: Statement = {
  name: 'portal_list_latest',
  text: `SELECT ${entryColumns} FROM publications p WHERE ${isPublic} AND ${after} ${newestFirst}`,
};

export const listOfColumn: Statement = {
  name: 'portal_list_of_column',
  text: `SELECT ${entryColumns} FROM publications p WHERE p.column_id = $5 AND ${isPublic} AND ${after} ${newestFirst}`,
};

/** How many of the newest publications are looked through before the term index is asked. */
const recentCount = 200;

/**
 * Among the newest publications only. A frequent word fills a page from these at once, whereas the term index would
 * give tens of thousands of rows to sort.
 */
export const searchRecent: Statement = {
  name: 'portal_search_recent',
  text: `SELECT p.id, p.index_number, p.title, p.published_at
    FROM (SELECT p.id, p.index_number, p.title, p.published_at, p.terms FROM publications p
      WHERE ${isPublic} AND ${after} ORDER BY p.published_at DESC, p.id DESC LIMIT ${recentCount}) p
    WHERE p.terms @@ $5::tsquery ${newestFirst}`,
};

/**
 * Among all, by the term index. The query stands in a sub-select so that the planner cannot guess from it: where it
 * took a rare word for a frequent one, it would read every publication's terms.
 */
export const searchAll: Statement = {
  name: 'portal_search_all',
  text: `WITH hits AS MATERIALIZED (
      SELECT p.id, p.published_at FROM publications p
      WHERE p.terms @@ (SELECT $5::tsquery) AND ${isPublic} AND ${after}),
    page AS (SELECT p.id, p.published_at FROM hits p ${newestFirst})
    SELECT ${entryColumns} FROM page JOIN publications p ON p.id = page.id ORDER BY p.published_at DESC, p.id DESC`,
};

const standing = `p.status, p.public_until::text, p.published_at, p.template_version`;

export const findPage: Statement = {
  name: 'portal_find_page',
  text: `SELECT p.page AS bytes, p.page_digest AS digest, ${standing} FROM publications p WHERE p.id = $1`,
};

export const findFacts: Statement = {
  name: 'portal_find_facts',
  text: `SELECT p.facts AS bytes, 'sha256:' || encode(sha256(p.facts), 'hex') AS digest, ${standing}
    FROM publications p WHERE p.id = $1`,
};

export const findCanonicalBytes: Statement = {
  name: 'portal_find_canonical_bytes',
  text: `SELECT r.bytes, p.content_digest AS digest, ${standing}
    FROM publications p JOIN rendition_contents r ON r.item_id = p.item_id AND r.digest = p.content_digest WHERE p.id = $1`,
};

export const findIdByIndexNumber: Statement = {
  name: 'portal_find_id_by_index_number',
  text: `SELECT p.id FROM publications p WHERE p.index_number = $1`,
};

export const listForSitemap: Statement = {
  name: 'portal_list_for_sitemap',
  text: `SELECT p.id, p.published_at FROM publications p WHERE ${isPublic} AND ${after} ${newestFirst}`,
};

export const hostName: Statement = {
  name: 'portal_host_name',
  text: `SELECT u.name FROM units u WHERE u.kind = 'host'`,
};

export const findProof: Statement = {
  name: 'portal_find_proof',
  text: `SELECT pp.sha256, pp.sm3 FROM publication_proofs pp WHERE pp.publication_id = $1`,
};
