import { listContentTexts } from '#domain/text';
import type { Finding, ItemContent } from '#domain/text';
import type { DispositionRow } from './disposition.js';

/** A content and what was found in it. */
export interface ScreenedContent {
  readonly content: ItemContent;
  readonly findings: readonly Finding[];
}

/**
 * Which answers hold on in a new revision: the same rule finds the same place, and every text that the place lies in
 * reads as before. An answer to a place in a changed text is given anew.
 *
 * @param answers  the newest disposition of each finding of the earlier revision.
 */
export function carriedDispositions(
  before: ScreenedContent,
  after: ScreenedContent,
  answers: readonly DispositionRow[],
): readonly DispositionRow[] {
  const textBefore = textsOf(before.content);
  const textAfter = textsOf(after.content);
  const known = new Map(after.findings.map((finding) => [finding.id, finding]));
  return answers.filter(({ findingId }) => {
    const finding = known.get(findingId);
    return (
      finding !== undefined &&
      [finding.span, ...finding.continuedIn].every(
        ({ block }) => textAfter.has(block) && textAfter.get(block) === textBefore.get(block),
      )
    );
  });
}

function textsOf(content: ItemContent): ReadonlyMap<string, string> {
  return new Map(listContentTexts(content).map(({ block, text }) => [block, text]));
}
