import { plainTextOf } from '#domain/text';
import type { AddressedText, Table } from '#domain/text';

/** The cells of each column from top to bottom, laid out as a browser lays them out; spanning cells once. */
export function columnsOf(table: Table): readonly (readonly AddressedText[])[] {
  const columns: AddressedText[][] = [];
  const takenUntil: number[] = [];
  table.rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      (columns[column] ??= []).push({ block: cell.id, text: plainTextOf(cell.inlines) });
      for (const right = column + (cell.colspan ?? 1); column < right; column += 1) {
        takenUntil[column] = row + (cell.rowspan ?? 1);
      }
    }
  });
  return columns.filter((column) => column !== undefined);
}
