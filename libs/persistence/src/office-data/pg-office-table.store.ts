import type { OfficeTableName, OfficeTableStore, OfficeTableVersionView } from '#application';
import { asId } from '#domain/kernel';
import type { TableRow } from '#domain/office-data';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

const activeVersions: Statement = {
  name: 'active_office_tables',
  text: `SELECT DISTINCT ON (a.table_name) a.table_name, a.version
    FROM office_table_activations a ORDER BY a.table_name, a.id DESC`,
};

const findRows: Statement = {
  name: 'office_table_rows',
  text: 'SELECT v.rows FROM office_table_versions v WHERE v.table_name = $1 AND v.version = $2',
};

const listVersions: Statement = {
  name: 'office_table_versions',
  text: `SELECT v.version, jsonb_array_length(v.rows) AS row_count, v.digest, m.name AS made_by, v.made_at,
      p.name AS activated_by, a.activated_at, a.id IS NOT NULL AND a.id = newest.id AS is_active
    FROM office_table_versions v
    JOIN persons m ON m.id = v.made_by
    LEFT JOIN LATERAL (
      SELECT c.id, c.activated_by, c.activated_at FROM office_table_activations c
      WHERE c.table_name = v.table_name AND c.version = v.version ORDER BY c.id DESC LIMIT 1
    ) a ON true
    LEFT JOIN persons p ON p.id = a.activated_by
    LEFT JOIN LATERAL (
      SELECT max(n.id) AS id FROM office_table_activations n WHERE n.table_name = v.table_name
    ) newest ON true
    WHERE v.table_name = $1 ORDER BY v.version DESC`,
};

/** Versions of the office's tables, and which of them are in force. */
export class PgOfficeTableStore implements OfficeTableStore {
  constructor(private readonly database: PgDatabase) {}

  async activeVersions(): Promise<Readonly<Partial<Record<OfficeTableName, number>>>> {
    const rows = await this.database.query<DbRow>(activeVersions, []);
    return Object.fromEntries(rows.map((row) => [row['table_name'] as string, row['version'] as number]));
  }

  async findRows(table: OfficeTableName, version: number): Promise<readonly TableRow[] | null> {
    const [row] = await this.database.query<DbRow>(findRows, [table, version]);
    return row === undefined ? null : (row['rows'] as readonly TableRow[]);
  }

  async listVersions(table: OfficeTableName): Promise<readonly OfficeTableVersionView[]> {
    const rows = await this.database.query<DbRow>(listVersions, [table]);
    return rows.map((row) => ({
      version: row['version'] as number,
      rows: row['row_count'] as number,
      digest: asId(row['digest'] as string),
      madeBy: row['made_by'] as string,
      madeAt: toInstant(row['made_at']),
      activatedBy: row['activated_by'] as string | null,
      activatedAt: row['activated_at'] === null ? null : toInstant(row['activated_at']),
      isActive: row['is_active'] as boolean,
    }));
  }
}
