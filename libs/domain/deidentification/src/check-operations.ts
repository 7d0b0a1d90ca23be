import { shadowOf, spanFault } from '#domain/text';
import type { ClosedReader, ItemContent } from '#domain/text';
import { listTreatableTexts } from './treatable-texts.js';
import type { Operation } from './treatment.js';

/** Operations sorted by reading order; those that name no known text come last. */
export function inReadingOrder(content: ItemContent, operations: readonly Operation[]): readonly Operation[] {
  const order = new Map(listTreatableTexts(content).map(({ block }, index) => [block, index]));
  const placeOf = ({ span }: Operation) => order.get(span.block) ?? order.size;
  return operations.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || one.span.start - other.span.start,
  );
}

/** Reports every operation that does not fit the content, overlaps another or does not do what its action says. */
export function checkOperations(
  reader: ClosedReader,
  content: ItemContent,
  operations: readonly Operation[],
): void {
  const texts = new Map(listTreatableTexts(content).map(({ block, text }) => [block, text]));
  const ids = new Set<string>();
  operations.forEach((operation, index) => {
    const path = `/operations/${index}`;
    if (ids.has(operation.id)) reader.report('TREATMENT.ID_USED_TWICE', `${path}/id`);
    ids.add(operation.id);
    checkReplacement(reader, operation, path);
    const text = texts.get(operation.span.block);
    if (text === undefined) reader.report('TREATMENT.TEXT_UNKNOWN', `${path}/span/block`);
    else checkPlace(reader, operation, text, path);
  });
  checkOverlap(reader, content, operations);
}

function checkReplacement(reader: ClosedReader, { action, replacement }: Operation, path: string): void {
  const isEmpty = replacement === '';
  if (action === 'remove' && !isEmpty) reader.report('TREATMENT.REMOVE_LEAVES_TEXT', `${path}/replacement`);
  if (action !== 'remove' && isEmpty) reader.report('TREATMENT.REPLACEMENT_MISSING', `${path}/replacement`);
}

function checkPlace(
  reader: ClosedReader,
  { span, replacement }: Operation,
  text: string,
  path: string,
): void {
  const fault = spanFault(text, span);
  if (fault !== null) {
    reader.report(fault, `${path}/span`);
    return;
  }
  const hidden = shadowOf(text.slice(span.start, span.end)).text.trim();
  if (hidden !== '' && shadowOf(replacement).text.includes(hidden)) {
    reader.report('TREATMENT.REPLACEMENT_KEEPS_TEXT', `${path}/replacement`);
  }
}

function checkOverlap(reader: ClosedReader, content: ItemContent, operations: readonly Operation[]): void {
  const ordered = inReadingOrder(content, operations);
  let last: Operation | undefined;
  for (const operation of ordered) {
    const isSameText = last?.span.block === operation.span.block;
    if (isSameText && last !== undefined && operation.span.start < last.span.end) {
      reader.report('TREATMENT.OPERATIONS_OVERLAP', `/operations/${operations.indexOf(operation)}/span`);
    }
    if (!isSameText || last === undefined || operation.span.end > last.span.end) last = operation;
  }
}
