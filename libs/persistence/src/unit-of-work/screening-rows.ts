import type { ScreeningRow, StoredDisposition, StoredScreening } from '#application';
import { asId, type Digest, instantOf } from '#domain/kernel';
import { type DbRow, toInstant } from './row-mapping.js';

/** The newest screening of a revision ($2) of an item ($1), with the newest disposition of each finding. */
export const screeningColumns = `SELECT s.id, s.item_id, s.revision_digest, s.scene, s.checks, s.findings, s.screened_at,
    (SELECT json_agg(d) FROM (SELECT DISTINCT ON (n.finding_id) n.id, n.finding_id, n.kind, n.reason, n.person_id,
        p.name AS person_name, n.decided_at, n.entry_id, n.carried_from,
        (SELECT av.value FROM audit_values av WHERE av.entry_id = n.entry_id AND av.field = 'note') AS note
      FROM finding_dispositions n JOIN persons p ON p.id = n.person_id WHERE n.item_id = s.item_id AND n.revision_digest = s.revision_digest
      ORDER BY n.finding_id, n.id DESC) d) AS dispositions
  FROM screenings s WHERE s.item_id = $1 AND s.revision_digest = $2 ORDER BY s.id DESC LIMIT 1`;

/** From `screeningColumns`. */
export function toStoredScreening(row: DbRow): StoredScreening {
  const screening: ScreeningRow = {
    id: row['id'] as string,
    itemId: asId(row['item_id'] as string),
    revisionDigest: row['revision_digest'] as Digest,
    scene: row['scene'] as ScreeningRow['scene'],
    checks: row['checks'] as ScreeningRow['checks'],
    findings: row['findings'] as ScreeningRow['findings'],
    screenedAt: toInstant(row['screened_at']),
  };
  const dispositions = (row['dispositions'] ?? []) as readonly DbRow[];
  return { ...screening, dispositions: dispositions.map((said) => toDisposition(screening, said)) };
}

function toDisposition({ itemId, revisionDigest }: ScreeningRow, row: DbRow): StoredDisposition {
  return {
    id: row['id'] as string,
    itemId,
    revisionDigest,
    findingId: row['finding_id'] as string,
    kind: row['kind'] as StoredDisposition['kind'],
    reason: row['reason'] as StoredDisposition['reason'],
    personId: asId(row['person_id'] as string),
    decidedAt: instantOf(Date.parse(row['decided_at'] as string)),
    entryId: row['entry_id'] as string,
    carriedFrom: row['carried_from'] as string | null,
    personName: row['person_name'] as string,
    note: row['note'] as string | null,
  };
}
