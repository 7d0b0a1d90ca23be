import { documentFormat } from '#domain/text';
import type { Block, DisclosureDocument, TableCell } from '#domain/text';
import { inlinesOf } from '../layout/document-builder.js';
import type { PlainText } from '../layout/plain-text.js';

/** A piece of the file: a line, or a cell of one. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** A line, and its cells when it has several. */
interface Line extends Piece {
  readonly cells: readonly Piece[] | null;
}

/**
 * A text file: each line a paragraph; lines that follow each other with tabs in them, or that stand between bars, are
 * a table, so that a column's heading says what stands below it. The plain text is the file's own, unit for unit.
 */
export function readText(text: string): { readonly document: DisclosureDocument; readonly plain: PlainText } {
  const starts = new Map<string, number>();
  const place = ({ start }: Piece, kind: string): string => {
    const id = `${kind}${starts.size + 1}`;
    starts.set(id, start);
    return id;
  };
  const blocks = groupTables(linesOf(text)).map((group, index): Block => {
    if (!Array.isArray(group)) return paragraphOf(group, place);
    const rows = group.map((cells) => ({
      cells: cells.map((cell): TableCell => ({ id: place(cell, 'c'), inlines: inlinesOf(cell.text) })),
    }));
    return { type: 'table', id: `t${index + 1}`, rows };
  });
  return { document: { format: documentFormat, blocks }, plain: { text, starts } };
}

function paragraphOf(line: Line, place: (piece: Piece, kind: string) => string): Block {
  return { type: 'paragraph', id: place(line, 'p'), inlines: inlinesOf(line.text) };
}

/** Two lines with cells make a table; one alone is a line in which somebody pressed the tab key. */
function groupTables(lines: readonly Line[]): readonly (Line | (readonly Piece[])[])[] {
  const groups: (Line | (readonly Piece[])[])[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while ((lines[end]?.cells ?? null) !== null) end += 1;
    const run = lines.slice(at, end);
    if (run.length > 1)
      groups.push(run.flatMap(({ cells }) => (cells === null || cells.length === 0 ? [] : [cells])));
    else groups.push(...lines.slice(at, (end = Math.max(end, at + 1))));
    at = end;
  }
  return groups;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(lineOf(text.slice(start, match.index), start));
    start = match.index + match[0].length;
  }
  lines.push(lineOf(text.slice(start), start));
  return lines;
}

function lineOf(text: string, start: number): Line {
  const line = { text, start };
  if (/^\s{0,20}\|.*\|\s{0,20}$/.test(text)) return { ...line, cells: barCells(line) };
  return { ...line, cells: text.includes('\t') ? split(line, '\t') : null };
}

/** Cells between bars; the row of dashes under a heading has none. */
function barCells(line: Piece): readonly Piece[] {
  if (/^[\s|:-]+$/.test(line.text)) return [];
  return split(line, '|')
    .slice(1, -1)
    .map(({ text, start }) => {
      const trimmed = text.trimStart();
      return { text: trimmed.trimEnd(), start: start + text.length - trimmed.length };
    });
}

function split({ text, start }: Piece, separator: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of text.split(separator)) {
    pieces.push({ text: part, start: start + at });
    at += part.length + separator.length;
  }
  return pieces;
}
