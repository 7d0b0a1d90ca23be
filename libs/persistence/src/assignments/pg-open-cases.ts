import type { OpenCaseRow, OpenCases } from '#application';
import type { PersonActor } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { overseenUnits, viewerParams } from '../read-models/visibility.js';

const openCases: Statement = {
  name: 'open_cases',
  text: `WITH ${overseenUnits}
    SELECT c.id, c.item_id, i.title, i.state, i.unit_id, u.name AS unit_name, c.definition_hash, c.snapshot
    FROM cases c JOIN items i ON i.id = c.item_id JOIN units u ON u.id = i.unit_id
    WHERE c.closed_at IS NULL AND c.id > coalesce($5::uuid, '00000000-0000-0000-0000-000000000000')
      AND (i.unit_id IN (SELECT o.unit_id FROM overseen o)
        OR EXISTS (SELECT FROM unnest($2::text[], $3::text[]) AS h (unit_id, duty) WHERE h.duty = 'leader' AND h.unit_id = i.unit_id))
    ORDER BY c.id LIMIT $6`,
};

interface OpenCaseDbRow {
  readonly id: string;
  readonly item_id: string;
  readonly title: string;
  readonly state: string;
  readonly unit_id: OpenCaseRow['unitId'];
  readonly unit_name: string;
  readonly definition_hash: string;
  readonly snapshot: OpenCaseRow['snapshot'];
}

/** Cases that are not closed, for those who lead or oversee their units. */
export class PgOpenCases implements OpenCases {
  constructor(private readonly database: PgDatabase) {}

  async list(viewer: PersonActor, after: string | null, limit: number): Promise<readonly OpenCaseRow[]> {
    const rows = await this.database.query<OpenCaseDbRow>(openCases, [...viewerParams(viewer), after, limit]);
    return rows.map((row) => ({
      caseId: row.id,
      itemId: row.item_id,
      title: row.title,
      state: row.state,
      unitId: row.unit_id,
      unitName: row.unit_name,
      definitionHash: row.definition_hash,
      snapshot: row.snapshot,
    }));
  }
}
