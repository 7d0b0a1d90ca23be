import { numberHeading } from './data/headings.js';

/** One non-blank line of a ledger text, numbered from 1 as an editor shows it. */
export type LedgerLine =
  | { readonly kind: 'prose'; readonly number: number; readonly text: string }
  | { readonly kind: 'row'; readonly number: number; readonly cells: readonly string[] };

// Page feeds and vertical tabs come from text taken out of PDF files and mean a new line as well.
const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/** Splits a text into prose and rows: a line with a tab is a row, each piece between tabs a cell, as it stands. */
export function linesOf(text: string): readonly LedgerLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(lineEnd)
    .flatMap((line, index): readonly LedgerLine[] => {
      if (line.trim() === '') return [];
      const number = index + 1;
      return [
        line.includes('\t')
          ? { kind: 'row', number, cells: line.split('\t') }
          : { kind: 'prose', number, text: line },
      ];
    });
}

/** Whether a row repeats the table's head, which begins with 序号. */
export function isHeaderRow(cells: readonly string[]): boolean {
  return cells[0]?.trim() === numberHeading;
}

/** Whether a row is a task of its own: its first cell is its number. */
export function isNumberedRow(cells: readonly string[]): boolean {
  return /^\d+$/.test(cells[0]?.trim() ?? '');
}
