/** A piece of one text: UTF-16 offsets, half open, over the text that `block` names. */
export interface Span {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** Why a span does not fit a text, or null when it does. An empty span names nothing and does not fit. */
export function spanFault(
  text: string,
  span: Span,
): 'SPAN.EMPTY' | 'SPAN.OUTSIDE' | 'SPAN.SPLITS_CHARACTER' | null {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    return 'SPAN.OUTSIDE';
  if (start >= end) return 'SPAN.EMPTY';
  return splitsPair(text, start) || splitsPair(text, end) ? 'SPAN.SPLITS_CHARACTER' : null;
}

/** Whether two spans share at least one unit; spans that only touch do not overlap. */
export function spansOverlap(one: Span, other: Span): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

function splitsPair(text: string, offset: number): boolean {
  return isSurrogate(text.charCodeAt(offset - 1), 0xd800) && isSurrogate(text.charCodeAt(offset), 0xdc00);
}

function isSurrogate(unit: number, base: number): boolean {
  return unit >= base && unit < base + 0x400;
}
