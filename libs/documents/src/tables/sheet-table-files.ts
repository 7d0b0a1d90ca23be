import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import type { TableFileFormat, TableFiles } from '#application';
import { TableUnreadableError } from './table-unreadable.error.js';

type Cells = readonly (readonly string[])[];

/**
 * What a spreadsheet takes for the beginning of a formula when it opens CSV; such a text is written with an
 * apostrophe before it, and read back without. In an xlsx file a text is a text.
 */
const formulaStart = /^['=+\-@\t\r]/;
const escaped = /^'(?=['=+\-@\t\r])/;

/** Reads and writes tables as CSV in UTF-8, and as the first sheet of an xlsx file. */
export class SheetTableFiles implements TableFiles {
  /** @throws TableUnreadableError when the bytes are not of the format. */
  async read(bytes: Uint8Array, format: TableFileFormat): Promise<Cells> {
    try {
      return format === 'csv' ? readCsv(bytes) : await readXlsx(bytes);
    } catch (cause) {
      throw new TableUnreadableError(format, { cause });
    }
  }

  async write(cells: Cells, format: TableFileFormat): Promise<Uint8Array> {
    return format === 'csv' ? writeCsv(cells) : writeXlsx(cells);
  }
}

function readCsv(bytes: Uint8Array): Cells {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
  return rows.map((row) => row.map((cell) => cell.replace(escaped, '')));
}

/** The mark of byte order tells spreadsheets that the file is UTF-8. */
function writeCsv(cells: Cells): Uint8Array {
  const safe = cells.map((row) => row.map((cell) => (formulaStart.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(stringify(safe, { bom: true, record_delimiter: 'windows' }));
}

async function readXlsx(bytes: Uint8Array): Promise<Cells> {
  const rows = await readSheet(Buffer.from(bytes), { trim: false });
  return rows.map((row) => row.map(textOfCell));
}

/** Dates come as midnight in UTC. */
function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function writeXlsx(cells: Cells): Promise<Uint8Array> {
  return writeSheet(cells.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
}
