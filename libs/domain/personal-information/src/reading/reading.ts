import { shadowOf, sourceRangeOf } from '#domain/text';
import type { AddressedText, Shadow, Span } from '#domain/text';
import { foldUnit, tab } from './folding.js';

/** How a text is joined to the one before it: a new line, the next cell of a row, or no neighbour at all. */
export type Joint = '\n' | '\t' | '\u0000';

/** A text with its place in the reading order. */
export interface JoinedText extends AddressedText {
  readonly joint: Joint;
}

/** Where one text lies in the reading; `shadow` only where folding changes its length. */
export interface ReadingPart {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly shadow: Shadow | null;
}

/**
 * All texts of an item in reading order as one folded copy, with the way back to the source. What is spread
 * over neighbouring texts (a number broken by a line or a cell) is thereby still one thing.
 */
export interface Reading {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly parts: readonly ReadingPart[];
}

/** Folds and joins texts; linear in their length. */
export function readingOf(texts: readonly JoinedText[]): Reading {
  const shadows = texts.map(({ text }) => (foldsUnitByUnit(text) ? null : shadowOf(text)));
  const total = texts.reduce((sum, { text }, index) => sum + (shadows[index]?.text ?? text).length + 1, 0);
  const codes = new Uint16Array(total);
  const parts: ReadingPart[] = [];
  let at = 0;
  texts.forEach(({ block, text, joint }, index) => {
    const shadow = shadows[index] ?? null;
    const folded = shadow?.text ?? text;
    if (index > 0) codes[at++] = joint.charCodeAt(0);
    const start = at;
    for (let unit = 0; unit < folded.length; unit += 1) {
      const code = folded.charCodeAt(unit);
      const isTab = shadow !== null && code === 0x20 && text.charCodeAt(shadow.starts[unit] ?? 0) === tab;
      codes[at++] = isTab ? tab : shadow === null ? foldUnit(code) : code;
    }
    parts.push({ block, start, end: at, shadow });
  });
  const used = codes.subarray(0, at);
  return { text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(used), codes: used, parts };
}

/** The source spans under a range of the reading, one for each text it touches; joints belong to none. */
export function sourceSpansOf(reading: Reading, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let index = partIndexAt(reading, start); index < reading.parts.length; index += 1) {
    const part = reading.parts[index];
    if (part === undefined || part.start >= end) break;
    const from = Math.max(start, part.start) - part.start;
    const to = Math.min(end, part.end) - part.start;
    if (from >= to) continue;
    const range = part.shadow === null ? { start: from, end: to } : sourceRangeOf(part.shadow, from, to);
    spans.push({ block: part.block, ...range });
  }
  return spans;
}

/** The part in which a place of the reading lies, or the one before the joint it names. */
export function partIndexAt({ parts }: Reading, place: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((parts[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function foldsUnitByUnit(text: string): boolean {
  for (let unit = 0; unit < text.length; unit += 1) {
    if (foldUnit(text.charCodeAt(unit)) < 0) return false;
  }
  return true;
}
