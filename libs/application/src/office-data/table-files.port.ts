/** Forms in which tables come and go. */
export type TableFileFormat = (typeof tableFileFormats)[number];
export const tableFileFormats = ['csv', 'xlsx'] as const;

/** Reads and writes sheets of cells. A cell that a spreadsheet would run as a formula is written so that it is a text. */
export interface TableFiles {
  read(bytes: Uint8Array, format: TableFileFormat): Promise<readonly (readonly string[])[]>;
  write(cells: readonly (readonly string[])[], format: TableFileFormat): Promise<Uint8Array>;
}

/** Name under which it is injected. */
export const TABLE_FILES = Symbol('TableFiles');
