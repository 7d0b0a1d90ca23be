import { listTextBlocks } from '#domain/text';
import type { ItemContent } from '#domain/text';
import { checkPersonalInformation } from '../check-personal-information.js';
import type { PersonalInformationFacts } from '../facts.js';
import { plainFacts } from './items.js';

/** What the check finds, as `CATEGORY text`; pieces in several texts are joined by a bar. */
export function foundTexts(
  content: ItemContent,
  facts: Partial<PersonalInformationFacts> = {},
): readonly string[] {
  const texts = new Map(listTextBlocks(content.document).map(({ block, text }) => [block, text]));
  return checkPersonalInformation(content, { ...plainFacts, ...facts }).map(
    ({ category, span, continuedIn }) => {
      const pieces = [span, ...continuedIn].map(({ block, start, end }) =>
        (texts.get(block) ?? '').slice(start, end),
      );
      return `${category} ${pieces.join('|')}`;
    },
  );
}
