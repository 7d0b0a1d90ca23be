import type { Issue } from '#domain/text';
import { type CellValue, columnNames, type TableRow, type TableSpec } from './table-spec.js';

/** Stands between the parts of a list in one cell. */
const separator = '|';

/** What a column is called in a sheet: its code, or words of the catalogues. */
export type ColumnOfHeading = (heading: string) => string;

export type RowsOfCells =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A table as cells: a row of headings, then one row each. */
export function cellsOf(
  spec: TableSpec,
  rows: readonly TableRow[],
  headingOf: (column: string) => string,
): readonly (readonly string[])[] {
  const names = columnNames(spec);
  return [names.map(headingOf), ...rows.map((row) => names.map((name) => cellOf(row[name] ?? null)))];
}

/**
 * Reads a sheet whose first row names the columns, in any order; empty rows are left out. The rows still have to
 * be parsed.
 */
export function rowsOfCells(
  spec: TableSpec,
  cells: readonly (readonly string[])[],
  columnOf: ColumnOfHeading,
): RowsOfCells {
  const [headings = [], ...body] = cells;
  const columns = headings.map((heading) => columnOf(heading.trim()));
  const issues = headingIssues(spec, columns);
  if (issues.length > 0) return { ok: false, issues };
  const isList = new Set(spec.columns.filter(({ kind }) => kind === 'list').map(({ name }) => name));
  const rows = body
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) =>
      Object.fromEntries(
        columns.map((column, index) => [column, valueOf(row[index] ?? '', isList.has(column))]),
      ),
    );
  return { ok: true, rows };
}

function headingIssues(spec: TableSpec, columns: readonly string[]): readonly Issue[] {
  const names = columnNames(spec);
  const issue = (code: string, column: string): Issue => ({ code, path: '', params: { column } });
  return [
    ...columns
      .map((column, index) => ({ column, place: index + 1 }))
      .filter(({ column }) => !names.includes(column))
      .map(({ place }) => issue('OFFICE_TABLE.COLUMN_UNKNOWN', String(place))),
    ...names
      .filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
      .map((name) => issue('OFFICE_TABLE.COLUMN_TWICE', name)),
    ...names
      .filter((name) => !columns.includes(name))
      .map((name) => issue('OFFICE_TABLE.COLUMN_MISSING', name)),
  ];
}

function cellOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : value.join(separator);
}

function valueOf(cell: string, isList: boolean): CellValue {
  const text = cell.trim();
  if (!isList) return text === '' ? null : text;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
