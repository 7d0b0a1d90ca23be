import { ClosedReader, type Issue } from '#domain/text';
import {
  type CellValue,
  type Column,
  columnNames,
  type TableRow,
  tableRowsMax,
  type TableSpec,
} from './table-spec.js';

export type ParsedRows =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Every code that reading rows gives beside those of the shapes. */
export const officeDataIssueCodes = [
  'OFFICE_TABLE.ID_USED_TWICE',
  'OFFICE_TABLE.NEVER_VALID',
  'OFFICE_TABLE.COLUMN_UNKNOWN',
  'OFFICE_TABLE.COLUMN_TWICE',
  'OFFICE_TABLE.COLUMN_MISSING',
] as const;

const ownerMax = 100;

/**
 * Takes rows from outside. Issues name the row by its place, counted from 0 (`/3/term`).
 *
 * @param value  an array of objects with exactly the table's columns.
 */
export function parseRows(spec: TableSpec, value: unknown): ParsedRows {
  const reader = new ClosedReader();
  const rows = reader
    .array(value, '', 0, tableRowsMax)
    .map((row, index) => parseRow(spec, row, { reader, path: `/${index}` }));
  reportTwins(rows, reader);
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : { ok: true, rows };
}

interface Place {
  readonly reader: ClosedReader;
  readonly path: string;
}

function parseRow(spec: TableSpec, value: unknown, { reader, path }: Place): TableRow {
  const fields = reader.object(value, path, columnNames(spec)) ?? {};
  const validFrom = reader.date(fields['validFrom'], `${path}/validFrom`);
  const validTo = fields['validTo'] === null ? null : reader.date(fields['validTo'], `${path}/validTo`);
  if (validTo !== null && validTo <= validFrom) reader.report('OFFICE_TABLE.NEVER_VALID', `${path}/validTo`);
  return {
    id: reader.id(fields['id'], `${path}/id`),
    ...Object.fromEntries(
      spec.columns.map((column) => [
        column.name,
        parseCell(column, fields[column.name], { reader, path: `${path}/${column.name}` }),
      ]),
    ),
    owner: reader.text(fields['owner'], `${path}/owner`, { min: 1, max: ownerMax }),
    validFrom,
    validTo,
  };
}

function parseCell(column: Column, value: unknown, { reader, path }: Place): CellValue {
  switch (column.kind) {
    case 'text':
      if (value === null && column.isOptional === true) return null;
      return reader.text(value, path, { min: 1, max: column.max });
    case 'list':
      return reader
        .array(value, path, 0, column.max)
        .map((item, index) => reader.text(item, `${path}/${index}`, { min: 1, max: column.itemMax }));
    case 'choice':
      return reader.oneOf(value, path, column.choices);
  }
}

function reportTwins(rows: readonly TableRow[], reader: ClosedReader): void {
  const seen = new Set<CellValue>();
  rows.forEach(({ id = null }, index) => {
    if (seen.has(id)) reader.report('OFFICE_TABLE.ID_USED_TWICE', `/${index}/id`);
    seen.add(id);
  });
}
