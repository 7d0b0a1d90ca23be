import type { Span } from '#domain/text';

/** A text as a reader sees it, and where each text block of the document lies in it. */
export interface PlainText {
  readonly text: string;
  /** UTF-16 offset of the first unit of each text block, by the block's id. */
  readonly starts: ReadonlyMap<string, number>;
}

/** A place in a plain text: UTF-16 offsets, half open, and line and column of its beginning, both from 1. */
export interface PlainPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Where spans of one finding lie in the plain text, the first piece first.
 *
 * @param lineStarts  offsets of the beginnings of lines, as `lineStartsOf` gives them.
 */
export function placeOf(
  plain: PlainText,
  lineStarts: readonly number[],
  { block, start, end }: Span,
): PlainPlace {
  const base = plain.starts.get(block) ?? 0;
  const at = base + start;
  const line = lineOf(lineStarts, at);
  return { start: at, end: base + end, line: line + 1, column: at - (lineStarts[line] ?? 0) + 1 };
}

/** Offsets at which lines begin; a line ends with LF, CR LF or CR. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
