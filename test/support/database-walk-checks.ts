/** Pairs of steps that one person may never have done both of in a case, unless its process declares the exception. */
const apart = [
  ['firstReview', 'secondReview'],
  ['firstReview', 'finalReview'],
  ['secondReview', 'finalReview'],
  ['draft', 'firstReview'],
  ['draft', 'secondReview'],
  ['draft', 'finalReview'],
  ['draft', 'signOff'],
  ['draft', 'confidentialityReview'],
  ['draft', 'thirdProof'],
  ['deidentification', 'deidentificationVerify'],
  ['signOff', 'publish'],
];

/** Steps without which nothing of the county office's process may go to the portal. */
const required = [
  'firstReview',
  'firstProof',
  'confidentialityReview',
  'sensitivityCheck',
  'deidentification',
  'deidentificationVerify',
  'secondReview',
  'secondProof',
  'finalReview',
  'signOff',
  'thirdProof',
  'publish',
];

/** What holds for a decision that speaks for its step. */
const inFavour = `d.outcome IN ('submit', 'pass', 'publish', 'noneNeeded', 'treated', 'sign', 'agree', 'ok', 'clear')`;

const done = `
WITH acted AS (
  SELECT d.case_id, d.step, unnest(array_remove(ARRAY[d.person_id, d.acting_for], NULL)) AS person
  FROM decisions d
), drafted AS (
  SELECT c.id AS case_id, 'draft' AS step, r.created_by AS person
  FROM revisions r JOIN cases c ON c.item_id = r.item_id
), done AS (SELECT * FROM acted UNION SELECT * FROM drafted)`;

const statements: Readonly<Record<string, string>> = {
  'I4: one person did two steps that stand apart': `${done}
    SELECT one.case_id || ': ' || one.step || ' and ' || other.step AS found
    FROM done one JOIN done other ON other.case_id = one.case_id AND other.person = one.person
    WHERE (one.step, other.step) IN (SELECT pair ->> 0, pair ->> 1 FROM jsonb_array_elements($1::jsonb -> 'apart') pair)`,
  'I4: fewer than two proofreaders in three proofs': `
    SELECT d.case_id::text AS found FROM decisions d
    WHERE d.step IN ('firstProof', 'secondProof', 'thirdProof') AND ${inFavour}
    GROUP BY d.case_id HAVING count(DISTINCT d.step) = 3 AND count(DISTINCT d.person_id) < 2`,
  'I1: delivered without a step that speaks for this very text': `
    SELECT o.payload ->> 'caseId' || ': ' || needed.step AS found
    FROM outbox o
    JOIN items i ON i.id = (o.payload ->> 'itemId')::uuid
    CROSS JOIN jsonb_array_elements_text($1::jsonb -> 'required') needed (step)
    WHERE o.kind = 'publication.deliver'
      AND NOT EXISTS (
        SELECT FROM decisions d
        WHERE d.case_id = (o.payload ->> 'caseId')::uuid AND d.step = needed.step AND ${inFavour}
          AND d.content_digest IN (i.content_digest, i.source_digest) AND d.release_plan_digest = i.release_plan_digest
      )
      AND NOT EXISTS (
        SELECT FROM carried_confirmations c
        WHERE c.case_id = (o.payload ->> 'caseId')::uuid AND c.step = needed.step
          AND c.content_digest IN (i.content_digest, i.source_digest)
      )`,
  'I1: delivered although another text was signed': `
    SELECT o.payload ->> 'caseId' AS found
    FROM outbox o JOIN items i ON i.id = (o.payload ->> 'itemId')::uuid
    WHERE o.kind = 'publication.deliver'
      AND NOT EXISTS (
        SELECT FROM sign_offs s
        WHERE s.case_id = (o.payload ->> 'caseId')::uuid AND s.content_digest = i.content_digest
          AND s.release_plan_digest = i.release_plan_digest
      )`,
  'I3: a confirmation stands that nobody gave on this text': `
    SELECT c.id || ': ' || held.step AS found
    FROM cases c
    CROSS JOIN jsonb_array_elements_text(c.snapshot -> 'context' -> 'confirmed') held (step)
    WHERE c.kind = 'newPublication' AND held.step <> 'delivery'
      AND NOT EXISTS (
        SELECT FROM decisions d WHERE d.case_id = c.id AND ${inFavour}
          AND (d.step = held.step OR (held.step = 'confidentialityReview' AND d.step = 'confidentialityReferral'))
          AND d.decided_at > coalesce((
            SELECT max(x.decided_at) FROM decisions x
            WHERE x.case_id = c.id AND x.step = 'draft' AND x.content_digest <> d.content_digest AND x.round > d.round
          ), '-infinity')
      )
      AND NOT EXISTS (SELECT FROM carried_confirmations k WHERE k.case_id = c.id AND k.step = held.step)`,
  'I6: the system is on record for a decision': `
    SELECT e.id::text AS found FROM audit_entries e
    WHERE e.action = 'task.decided' AND e.actor NOT IN (SELECT p.id::text FROM persons p)`,
  'I7: a decision without its own entry': `
    SELECT d.id::text AS found FROM decisions d
    WHERE (SELECT count(*) FROM audit_entries e WHERE e.id = d.entry_id AND e.item_id = d.item_id AND e.step = d.step
      AND e.outcome = d.outcome AND e.actor = d.person_id::text) <> 1
    UNION ALL
    SELECT e.id::text FROM audit_entries e
    WHERE e.action = 'task.decided' AND NOT EXISTS (SELECT FROM decisions d WHERE d.entry_id = e.id)`,
  'I8: an item and its entries do not agree': `
    SELECT i.id::text AS found FROM items i
    JOIN LATERAL (
      SELECT count(*) AS entries, max(e.seq) AS newest FROM audit_entries e WHERE e.item_id = i.id
    ) e ON true
    WHERE e.entries <> i.entry_seq OR e.newest <> i.entry_seq`,
};

/** Reads rows by a statement, as whoever is connected. */
export type Read = (text: string, values: unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** Reads the whole database for what the promises forbid, by plain SQL that shares nothing with the program. */
export async function brokenPromises(
  read: Read,
): Promise<{ readonly delivered: number; readonly broken: readonly string[] }> {
  const given = JSON.stringify({ apart, required });
  const broken: string[] = [];
  for (const [promise, text] of Object.entries(statements)) {
    const rows = await read(text, text.includes('$1') ? [given] : []);
    broken.push(...rows.map(({ found }) => `${promise}: ${String(found)}`));
  }
  const delivered = await read(`SELECT o.id FROM outbox o WHERE o.kind = 'publication.deliver'`, []);
  return { delivered: delivered.length, broken };
}
