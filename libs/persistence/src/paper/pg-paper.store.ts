import type { PaperFormView, PaperStore, ScanType, StoredScan } from '#application';
import type { ItemId, TaskId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { toPerson } from '../read-models/json-rows.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

const formsOfTask: Statement = {
  name: 'paper_forms_of_task',
  text: `SELECT f.number, f.code, f.printed_by, p.name AS printed_by_name, f.printed_at,
      EXISTS (SELECT FROM paper_decisions d WHERE d.form_number = f.number) AS is_used
    FROM paper_forms f JOIN persons p ON p.id = f.printed_by WHERE f.task_id = $1 ORDER BY f.printed_at DESC, f.number LIMIT 50`,
};
const scanOfForm: Statement = {
  name: 'paper_scan_of_form',
  text: `SELECT d.scan_type, s.bytes FROM paper_decisions d JOIN paper_scans s ON s.form_number = d.form_number
    WHERE d.item_id = $1 AND d.form_number = $2`,
};

/** Printed forms and scans in PostgreSQL; reads only. */
export class PgPaperStore implements PaperStore {
  constructor(private readonly database: PgDatabase) {}

  async listForms(taskId: TaskId): Promise<readonly PaperFormView[]> {
    return (await this.database.query<DbRow>(formsOfTask, [taskId])).map((row) => ({
      number: row['number'] as string,
      code: row['code'] as string,
      printedBy: toPerson(row['printed_by'], row['printed_by_name']),
      printedAt: toInstant(row['printed_at']),
      isUsed: row['is_used'] === true,
    }));
  }

  async findScan(itemId: ItemId, formNumber: string): Promise<StoredScan | null> {
    const [row] = await this.database.query<DbRow>(scanOfForm, [itemId, formNumber]);
    const bytes = (row?.['bytes'] ?? null) as Uint8Array | null;
    return bytes === null ? null : { type: row?.['scan_type'] as ScanType, bytes };
  }
}
