/** One column of a table: what its cells hold, and whether they may be empty. */
export type Column =
  | { readonly kind: 'text'; readonly name: string; readonly max: number; readonly isOptional?: true }
  | { readonly kind: 'list'; readonly name: string; readonly max: number; readonly itemMax: number }
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly [string, ...string[]] };

/** A table: its name, and its columns beside those that every table has. */
export interface TableSpec {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A cell's value: a text, several, or nothing. */
export type CellValue = string | readonly string[] | null;

/** A row by column names. Every row has `id`, `owner`, `validFrom` and `validTo` (first day on which it is over). */
export type TableRow = Readonly<Record<string, CellValue>>;

/** Rows that one table holds at most. */
export const tableRowsMax = 100_000;

/** The names of a table's columns, in the order in which they are written. */
export function columnNames({ columns }: TableSpec): readonly string[] {
  return ['id', ...columns.map(({ name }) => name), 'owner', 'validFrom', 'validTo'];
}
