import {
  applyTreatment,
  listTreatableTexts,
  type Operation,
  treatmentFormat,
} from '#domain/deidentification';
import type { Finding, ItemContent, Span } from '#domain/text';

/** Stands for every unit that is covered, so that places in the masked text are those of the source. */
const cover = '●';

/** A content with places covered, and how many places those are. */
export interface MaskedContent {
  readonly content: ItemContent;
  readonly maskedPlaces: number;
}

/**
 * Covers every place of the findings, unit by unit, for readers who do not need to see what stands there.
 *
 * @source GB/T 35273-2020 7.2 (展示个人信息宜采取去标识化处理)
 */
export function maskedContent(content: ItemContent, findings: readonly Finding[]): MaskedContent {
  const known = new Set(listTreatableTexts(content).map(({ block }) => block));
  const spans = findings
    .flatMap(({ span, continuedIn }) => [span, ...continuedIn])
    .filter(({ block }) => known.has(block));
  const operations = joined(spans).map(toOperation);
  const { document, attachments, metadata } = applyTreatment(content, {
    format: treatmentFormat,
    operations,
  });
  return { content: { document, attachments, metadata }, maskedPlaces: operations.length };
}

/** Places that touch or overlap become one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const places: Span[] = [];
  const sorted = spans.toSorted((one, other) =>
    one.block === other.block ? one.start - other.start : one.block < other.block ? -1 : 1,
  );
  for (const span of sorted) {
    const last = places.at(-1);
    if (last?.block === span.block && span.start <= last.end)
      places[places.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else places.push(span);
  }
  return places;
}

function toOperation(span: Span, index: number): Operation {
  const replacement = cover.repeat(span.end - span.start);
  return { id: `mask-${index}`, span, action: 'mask', replacement, rule: 'VIEW.MASKED', basis: '' };
}
