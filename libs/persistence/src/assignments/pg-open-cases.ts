import type { OpenCaseRow, OpenCases } from '#application';
import type { PersonActor } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { ledUnits, overseenUnits, viewerParams } from '../read-models/visibility.js';

const columns = `c.id, c.item_id, i.title, i.state, i.unit_id, u.name AS unit_name, c.definition_hash, c.snapshot,
    (SELECT t.id FROM tasks t WHERE t.item_id = c.item_id AND t.case_id = c.id AND t.status = 'open' ORDER BY t.id LIMIT 1) AS task_id,
    (SELECT h.id FROM units h WHERE h.kind = 'host') AS host_id
  FROM cases c JOIN items i ON i.id = c.item_id JOIN units u ON u.id = i.unit_id WHERE c.closed_at IS NULL`;
const isLater = (after: string): string =>
  `c.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')`;

const allOpenCases: Statement = {
  name: 'all_open_cases',
  text: `SELECT ${columns} AND ${isLater('$1')} ORDER BY c.id LIMIT $2`,
};
const openCases: Statement = {
  name: 'open_cases',
  text: `WITH ${overseenUnits} SELECT ${columns} AND ${isLater('$5')}
      AND (i.unit_id IN (SELECT o.unit_id FROM overseen o) OR i.unit_id IN ${ledUnits})
    ORDER BY c.id LIMIT $6`,
};

interface OpenCaseDbRow {
  readonly id: string;
  readonly item_id: OpenCaseRow['itemId'];
  readonly task_id: OpenCaseRow['taskId'];
  readonly host_id: string;
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

  async listAll(after: string | null, limit: number): Promise<readonly OpenCaseRow[]> {
    return (await this.database.query<OpenCaseDbRow>(allOpenCases, [after, limit])).map(toOpenCase);
  }

  async list(viewer: PersonActor, after: string | null, limit: number): Promise<readonly OpenCaseRow[]> {
    const params = [...viewerParams(viewer), after, limit];
    return (await this.database.query<OpenCaseDbRow>(openCases, params)).map(toOpenCase);
  }
}

function toOpenCase(row: OpenCaseDbRow): OpenCaseRow {
  return {
    caseId: row.id,
    itemId: row.item_id,
    taskId: row.task_id,
    hostId: row.host_id,
    title: row.title,
    state: row.state,
    unitId: row.unit_id,
    unitName: row.unit_name,
    definitionHash: row.definition_hash,
    snapshot: row.snapshot,
  };
}
