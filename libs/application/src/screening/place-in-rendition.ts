import type { Operation } from '#domain/deidentification';
import type { Finding, Span } from '#domain/text';

/**
 * Where a place of the source lies in the rendition: moved by what operations before it added or took away; a place
 * that an operation covers becomes the place of its replacement.
 *
 * @param operations  operations of the treatment; none overlapping.
 */
export function placeInRendition({ block, start, end }: Span, operations: readonly Operation[]): Span {
  const before = operations.filter(({ span }) => span.block === block);
  return { block, start: moved(start, before, 'start'), end: moved(end, before, 'end') };
}

/** A finding of the source at its place in the rendition. */
export function findingInRendition(finding: Finding, operations: readonly Operation[]): Finding {
  return {
    ...finding,
    span: placeInRendition(finding.span, operations),
    continuedIn: finding.continuedIn.map((span) => placeInRendition(span, operations)),
  };
}

function moved(offset: number, operations: readonly Operation[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { span, replacement } of operations) {
    const isInside = span.start < offset && offset < span.end;
    if (isInside) {
      const inside = edge === 'start' ? span.start : span.start + replacement.length;
      return inside + shiftBefore(span.start, operations);
    }
    if (span.end <= offset) shift += replacement.length - (span.end - span.start);
  }
  return offset + shift;
}

function shiftBefore(offset: number, operations: readonly Operation[]): number {
  return operations
    .filter(({ span }) => span.end <= offset)
    .reduce((shift, { span, replacement }) => shift + replacement.length - (span.end - span.start), 0);
}
