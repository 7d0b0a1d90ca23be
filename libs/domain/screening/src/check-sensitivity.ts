import type { CivilDate } from '#domain/kernel';
import { inReadingOrder, listContentTexts, makeFinding } from '#domain/text';
import type { AddressedText, Finding, ItemContent, Suggestion } from '#domain/text';
import type { CompiledLexicon } from './compiled-lexicon.js';
import type { HitManner, LexiconHit } from './lexicon-hit.js';
import { searchLexicon } from './search-lexicon.js';

/** Every code that findings of the check `sensitivity` give; the categories are `lexiconCategories`. */
export const sensitivityCodes = {
  findings: ['LEXICON.TERM', 'LEXICON.VARIANT', 'LEXICON.DIVIDED', 'LEXICON.HOMOPHONE'],
  findingAdvice: ['LEXICON.DECIDE'],
} as const;

/**
 * Looks for the terms of an office's lexicon in all of an item's content: metadata, text, images' texts, link
 * targets, names of attachments.
 *
 * @param on  the day on which the text would go out; entries have a validity.
 * @returns findings in reading order. An empty list means "no findings under this version of the lexicon" and
 *   nothing more.
 * @source 政府信息公开条例 (2019) 第十四条 (不得危及国家安全、公共安全、经济安全、社会稳定); the lexicon is the
 *   office's own
 */
export function checkSensitivity(
  content: ItemContent,
  lexicon: CompiledLexicon,
  on: CivilDate,
): readonly Finding[] {
  const texts = listContentTexts(content);
  const findings = texts.flatMap((text) =>
    searchLexicon(text.text, lexicon, on).map((hit) => toFinding(hit, text, lexicon.version)),
  );
  return inReadingOrder(
    [...new Map(findings.map((finding) => [finding.id, finding])).values()],
    texts.map(({ block }) => block),
  );
}

const codes: Readonly<Record<HitManner, (typeof sensitivityCodes.findings)[number]>> = {
  asWritten: 'LEXICON.TERM',
  variant: 'LEXICON.VARIANT',
  divided: 'LEXICON.DIVIDED',
  homophone: 'LEXICON.HOMOPHONE',
};

function toFinding(hit: LexiconHit, { block }: AddressedText, ruleVersion: string): Finding {
  const { entry, start, end, manner } = hit;
  const isSure = manner === 'asWritten' || manner === 'variant';
  return makeFinding({
    check: 'sensitivity',
    span: { block, start, end },
    continuedIn: [],
    rule: `LEXICON:${entry.id}`,
    ruleVersion,
    category: entry.category,
    severity: isSure ? entry.severity : 'STYLE',
    why: { code: codes[manner], params: { category: entry.category } },
    basis: entry.basis,
    suggestion: suggestionOf(hit),
  });
}

function suggestionOf({ entry, manner }: LexiconHit): Suggestion {
  if (manner === 'homophone') return { kind: 'replacement', replacement: entry.term };
  if (entry.replacement !== null) return { kind: 'replacement', replacement: entry.replacement };
  return { kind: 'advice', code: 'LEXICON.DECIDE', params: {} };
}
