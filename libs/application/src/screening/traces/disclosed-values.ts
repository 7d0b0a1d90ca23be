import type { Operation } from '#domain/deidentification';
import {
  type PersonalInformationCategory,
  personalInformationCategories,
  type RevealedPositions,
  revealedPositions,
  unionOf,
} from '#domain/personal-information';
import { type Finding, type ItemContent, listContentTexts, type Span } from '#domain/text';

/** Numbers that name one person and no other: what is covered in one item may be shown in the next. */
const followed: readonly PersonalInformationCategory[] = [
  'IDENTITY_NUMBER',
  'MOBILE',
  'BANK_ACCOUNT',
  'PLATE',
  'PERMIT',
];

/** A person's number in a content: where it stands first, and which of its characters the treated text shows. */
export interface DisclosedValue {
  readonly finding: Finding;
  readonly category: PersonalInformationCategory;
  readonly value: string;
  readonly shown: RevealedPositions;
}

/**
 * The numbers of persons that were found in a source, each once, with what all its places show together.
 *
 * @param findings  of the source, without those that a person has found to be none.
 */
export function disclosedValues(
  content: ItemContent,
  findings: readonly Finding[],
  operations: readonly Operation[],
): readonly DisclosedValue[] {
  const texts = new Map(listContentTexts(content).map(({ block, text }) => [block, text]));
  const byText = Map.groupBy(operations, ({ span }) => span.block);
  const values = findings.flatMap((finding): readonly DisclosedValue[] => {
    const category = personalInformationCategories.find((one) => one === finding.category);
    if (category === undefined || !followed.includes(category) || finding.rule.startsWith('STRENGTH'))
      return [];
    const places = [finding.span, ...finding.continuedIn];
    const value = places.map((place) => textAt(texts, place)).join('');
    const written = places.map((place) => writtenAt(texts, place, byText.get(place.block) ?? [])).join('');
    return [{ finding, category, value, shown: revealedPositions(category, value, written) }];
  });
  return [...Map.groupBy(values, ({ category, value }) => `${category} ${value}`).values()].flatMap(
    ([first, ...more]) =>
      first === undefined ? [] : [{ ...first, shown: unionOf([first, ...more].map(({ shown }) => shown)) }],
  );
}

function textAt(texts: ReadonlyMap<string, string>, { block, start, end }: Span): string {
  return (texts.get(block) ?? '').slice(start, end);
}

/** What the treated text says at a place: what an operation writes there, and what it leaves. */
function writtenAt(
  texts: ReadonlyMap<string, string>,
  place: Span,
  operations: readonly Operation[],
): string {
  let written = '';
  let at = place.start;
  for (const { span, replacement } of operations.toSorted(
    (one, other) => one.span.start - other.span.start,
  )) {
    if (span.end <= place.start || span.start >= place.end) continue;
    written += textAt(texts, { ...place, start: at, end: Math.max(at, span.start) }) + replacement;
    at = Math.max(at, span.end);
  }
  return written + textAt(texts, { ...place, start: Math.min(at, place.end), end: place.end });
}
