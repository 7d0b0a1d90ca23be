import type { Inline, Mark } from './document-model.js';

/** A stretch of a block's text to be set off, named by what set it off (an operation, a place in an opinion). */
export interface Highlight {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tone: string;
  readonly label: string;
}

/** A piece of a block as it is drawn: the same marks and the same highlight all the way through. */
export type Segment =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly highlight: Highlight | null;
    }
  | { readonly kind: 'break'; readonly start: number }
  | { readonly kind: 'point'; readonly start: number; readonly highlight: Highlight };

/**
 * Cuts a block's inlines at the edges of highlights. Offsets are UTF-16 units over the block's plain text, a break
 * counting as one; a highlight without length becomes a point. Of overlapping highlights the one that starts first is drawn.
 */
export function segmentsOf(inlines: readonly Inline[], highlights: readonly Highlight[]): readonly Segment[] {
  const segments: Segment[] = [];
  const points = highlights.filter((highlight) => highlight.start === highlight.end).sort(byStart);
  const ranges = highlights.filter((highlight) => highlight.start < highlight.end).sort(byStart);
  let offset = 0;
  const pointsUpTo = (end: number) => {
    while (points[0] !== undefined && points[0].start <= end) {
      const highlight = points.shift() as Highlight;
      segments.push({ kind: 'point', start: highlight.start, highlight });
    }
  };
  for (const inline of inlines) {
    pointsUpTo(offset);
    if (inline.type === 'break') {
      segments.push({ kind: 'break', start: offset });
      offset += 1;
      continue;
    }
    const end = offset + inline.text.length;
    const cuts = cutsWithin(offset, end, ranges, points);
    for (let index = 0; index + 1 < cuts.length; index += 1) {
      const from = cuts[index] as number;
      const to = cuts[index + 1] as number;
      pointsUpTo(from);
      segments.push({
        kind: 'text',
        start: from,
        text: inline.text.slice(from - offset, to - offset),
        marks: inline.marks ?? [],
        highlight: ranges.find((range) => range.start <= from && to <= range.end) ?? null,
      });
    }
    offset = end;
  }
  pointsUpTo(Number.POSITIVE_INFINITY);
  return segments;
}

function cutsWithin(
  start: number,
  end: number,
  ranges: readonly Highlight[],
  points: readonly Highlight[],
): number[] {
  const cuts = new Set([start, end]);
  for (const { start: from, end: to } of [...ranges, ...points]) {
    if (from > start && from < end) cuts.add(from);
    if (to > start && to < end) cuts.add(to);
  }
  return [...cuts].sort((left, right) => left - right);
}

function byStart(left: Highlight, right: Highlight): number {
  return left.start - right.start;
}
