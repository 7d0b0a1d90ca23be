import type { FoundInText } from '../../app/api/contract.js';
import type { DisclosureDocument, Span } from '../document/document-model.js';
import type { Highlights } from '../document/document-view.js';
import { textBlocksOf } from '../document/text-blocks.js';

/** How many characters of the text are shown on either side of a place. */
const around = 8;

/** Findings of one check: those to be answered, and those that are. */
export interface FindingGroup {
  readonly check: string;
  readonly open: readonly FoundInText[];
  readonly settled: readonly FoundInText[];
}

/** Findings by check, in the order in which the checks were made. */
export function groupsOf(
  checks: readonly string[],
  findings: readonly FoundInText[],
): readonly FindingGroup[] {
  return checks.map((check) => {
    const ofCheck = findings.filter((finding) => finding.check === check);
    return {
      check,
      open: ofCheck.filter(({ status }) => status === 'OPEN'),
      settled: ofCheck.filter(({ status }) => status !== 'OPEN'),
    };
  });
}

/** The words at a place with a few on either side; empty for a place that is not in the document's text. */
export function excerptOf(document: DisclosureDocument, { block, start, end }: Span): string {
  const text = textBlocksOf(document).find(({ id }) => id === block)?.text ?? '';
  if (text === '') return '';
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return `${start > around ? '…' : ''}${before}【${text.slice(start, end)}】${after}${end + around < text.length ? '…' : ''}`;
}

/** Where findings lie in the text, unanswered ones only. */
export function findingHighlights(findings: readonly FoundInText[]): Highlights {
  const places = findings
    .filter(({ status }) => status === 'OPEN')
    .flatMap(({ id, place, continuedIn, categoryName, why }) =>
      [place, ...continuedIn].map(({ block, start, end }) => ({
        block,
        highlight: { id, start, end, tone: 'finding', label: `${categoryName}：${why}` },
      })),
    );
  const grouped = Map.groupBy(places, ({ block }) => block);
  return new Map([...grouped].map(([block, found]) => [block, found.map(({ highlight }) => highlight)]));
}

/** Two sets of highlights as one. */
export function joinHighlights(one: Highlights, other: Highlights): Highlights {
  const blocks = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...blocks].map((block) => [block, [...(one.get(block) ?? []), ...(other.get(block) ?? [])]]),
  );
}
