import type { Operation } from '../../app/api/contract.js';
import type { Span } from '../document/document-model.js';
import type { Highlights } from '../document/document-view.js';
import type { Highlight } from '../document/segments.js';

export type LabelOf = (operation: Operation) => string;

/** Where the operations point in the source. */
export function sourceHighlights(operations: readonly Operation[], labelOf: LabelOf): Highlights {
  return byBlock(operations, (inBlock) =>
    inBlock.map(({ id, span, action }, index) => ({
      id,
      start: span.start,
      end: span.end,
      tone: action,
      label: labelOf(inBlock[index] as Operation),
    })),
  );
}

/** Where their replacements stand in the rendition; a removed text leaves a place without length. */
export function renditionHighlights(operations: readonly Operation[], labelOf: LabelOf): Highlights {
  return byBlock(operations, (inBlock) => {
    let shift = 0;
    return inBlock.map((operation) => {
      const { id, span, action, replacement } = operation;
      const start = span.start + shift;
      shift += replacement.length - (span.end - span.start);
      return { id, start, end: start + replacement.length, tone: action, label: labelOf(operation) };
    });
  });
}

/** Whether a span shares a character with any of the operations. */
export function overlapsAny(span: Span, operations: readonly Operation[]): boolean {
  return operations.some(
    ({ span: taken }) => taken.block === span.block && taken.start < span.end && span.start < taken.end,
  );
}

function byBlock(
  operations: readonly Operation[],
  highlight: (inBlock: readonly Operation[]) => readonly Highlight[],
): Highlights {
  const grouped = Map.groupBy(operations, ({ span }) => span.block);
  return new Map(
    [...grouped].map(([block, inBlock]) => [
      block,
      highlight(inBlock.toSorted((left, right) => left.span.start - right.span.start)),
    ]),
  );
}
