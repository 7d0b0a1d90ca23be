import type { Api } from '../../app/api/api.js';
import type { OfficeRow, OfficeTableName } from '../../app/api/contract.js';
import { base64Of } from '../../ui/base64-of.js';

/** The rows of a file that a person has chosen; the API reads it, nothing is stored. */
export async function readTableFile(
  api: Api,
  table: OfficeTableName,
  file: File,
): Promise<readonly OfficeRow[]> {
  const format = file.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  const { rows } = await api.readTableFile(table, { format, content: await base64Of(file) });
  // Rows are described as open objects; a table's rows hold texts, lists of texts, or nothing.
  return rows as readonly OfficeRow[];
}
