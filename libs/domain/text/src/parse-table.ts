import { documentLimits } from './document.js';
import type { Table, TableCell, TableRow } from './document.js';
import type { ClosedReader } from './closed-reader.js';
import type { NodeCount } from './node-count.js';
import { readInlines } from './parse-inlines.js';

/** Reads a table whose cells neither overlap nor reach below the last row; rows may differ in length. */
export function readTable(reader: ClosedReader, count: NodeCount, value: unknown, path: string): Table {
  const fields = reader.object(value, path, ['type', 'id', 'rows']) ?? {};
  const rows = reader
    .array(fields.rows, `${path}/rows`, 1, documentLimits.nodesMax)
    .map((row, index) => readRow(reader, count, row, `${path}/rows/${index}`));
  checkGrid(reader, rows, `${path}/rows`);
  return { type: 'table', id: count.id(fields.id, `${path}/id`), rows };
}

function readRow(reader: ClosedReader, count: NodeCount, value: unknown, path: string): TableRow {
  const fields = reader.object(value, path, ['cells']) ?? {};
  const cells = reader.array(fields.cells, `${path}/cells`, 1, documentLimits.tableColumnsMax);
  return { cells: cells.map((cell, index) => readCell(reader, count, cell, `${path}/cells/${index}`)) };
}

function readCell(reader: ClosedReader, count: NodeCount, value: unknown, path: string): TableCell {
  const fields = reader.object(value, path, ['id', 'inlines'], ['header', 'colspan', 'rowspan']) ?? {};
  if (fields.header !== undefined && fields.header !== true)
    reader.report('SHAPE.NOT_TRUE', `${path}/header`);
  return {
    id: count.id(fields.id, `${path}/id`),
    inlines: readInlines(reader, count, fields.inlines, `${path}/inlines`),
    ...(fields.header === undefined ? {} : { header: true as const }),
    ...readReach(reader, fields, path, 'colspan', documentLimits.tableColumnsMax),
    ...readReach(reader, fields, path, 'rowspan', documentLimits.nodesMax),
  };
}

function readReach(
  reader: ClosedReader,
  fields: Readonly<Record<string, unknown>>,
  path: string,
  key: 'colspan' | 'rowspan',
  max: number,
): { readonly colspan?: number; readonly rowspan?: number } {
  return fields[key] === undefined ? {} : { [key]: reader.integer(fields[key], `${path}/${key}`, 2, max) };
}

/** Lays the cells out as a browser does (each takes the next free column) and reports where that fails. */
function checkGrid(reader: ClosedReader, rows: readonly TableRow[], path: string): void {
  const takenUntil: number[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    row.cells.forEach((cell, cellIndex) => {
      const at = `${path}/${rowIndex}/cells/${cellIndex}`;
      const bottom = rowIndex + (cell.rowspan ?? 1);
      while ((takenUntil[column] ?? 0) > rowIndex) column += 1;
      const right = column + (cell.colspan ?? 1);
      if (bottom > rows.length) reader.report('DOCUMENT.CELL_BELOW_TABLE', at);
      if (right > documentLimits.tableColumnsMax) {
        reader.report('DOCUMENT.TABLE_TOO_WIDE', at, { max: documentLimits.tableColumnsMax });
        return;
      }
      for (; column < right; column += 1) {
        if ((takenUntil[column] ?? 0) > rowIndex) reader.report('DOCUMENT.CELLS_OVERLAP', at);
        takenUntil[column] = bottom;
      }
    });
  });
}
