import { listContentTexts, makeFinding } from '#domain/text';
import type { Finding, ItemContent } from '#domain/text';
import { personalInformationVersion } from '../rules/version.js';
import type { PersonalInformationFacts } from '../facts.js';
import type { PersonalInformationCategory } from '../found.js';
import { materialOf } from '../material.js';
import type { Material } from '../material.js';
import { sourceSpansOf } from '../reading/reading.js';
import type { StrengthLimit } from '../rules/mask-strength.v1.js';
import { countIdentities } from './count-identities.js';
import { printedFactsAt } from './printed-facts.js';

/** In a text as it is written, before it is folded: without such signs nothing is masked. */
const signOfMask = /[*＊﹡∗][\s\-]?[*＊﹡∗]|[XxＸｘ]{4}/u;

const maskedNumber = /(?<![\dA-Za-z*])[\dXx*]{11,18}(?![\dA-Za-z*])/g;
const maskedPlate = /[\u4e00-\u9fff][A-HJ-NP-Z][ ·•]?[A-Z0-9*]{5,6}(?![A-Z0-9*])/gu;

/**
 * Judges the masks of a rendition: how many numbers still fit what is published, with age, birth month, sex and
 * place printed beside them counted in. A mask that leaves too few is found again, as weak.
 *
 * @param content  the rendition, as it is to be published.
 * @param limits  rule rows; a category without one is not judged.
 * @returns findings whose params say how many fit and where the limit lies, never a digit.
 * @source 个人信息保护法 (2021) 第七十三条第三项; GB/T 42460-2023
 */
export function assessMasks(
  content: ItemContent,
  facts: PersonalInformationFacts,
  limits: readonly StrengthLimit[],
): readonly Finding[] {
  if (!listContentTexts(content).some(({ text }) => signOfMask.test(text))) return [];
  const material = materialOf(content, facts);
  const { text } = material.reading;
  return [...text.matchAll(maskedNumber), ...text.matchAll(maskedPlate)]
    .flatMap((match) => weakMask(material, { match, limits }))
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ finding }) => finding);
}

function weakMask(
  material: Material,
  { match, limits }: { readonly match: RegExpExecArray; readonly limits: readonly StrengthLimit[] },
): readonly { readonly start: number; readonly finding: readonly Finding[] }[] {
  const shown = match[0].replaceAll(/[Xx](?=[Xx*]*[Xx*]{3})|(?<=[Xx*]{3})[Xx](?!$)/g, '*');
  const category = categoryOf(shown);
  const limit = limits.find((row) => row.category === category);
  if (limit === undefined) return [];
  const fits = countOf(material, { shown, start: match.index, limit });
  if (fits >= limit.warnBelow) return [];
  const end = match.index + match[0].length;
  return [{ start: match.index, finding: findingOf(material, { start: match.index, end, limit, fits }) }];
}

function categoryOf(shown: string): PersonalInformationCategory | null {
  if (!/\*{2}/.test(shown)) return null;
  if (shown.length === 18 && /^[\d*]{17}[\dXx*]$/.test(shown) && /\d/.test(shown)) return 'IDENTITY_NUMBER';
  if (shown.length === 11 && /^1[3-9*][\d*]{9}$/.test(shown)) return 'MOBILE';
  return /^[\u4e00-\u9fff]/u.test(shown) ? 'PLATE' : null;
}

/** Covered figures count ten each; for plates that is fewer than there are, since letters may stand there too. */
function countOf(
  material: Material,
  { shown, start, limit }: { readonly shown: string; readonly start: number; readonly limit: StrengthLimit },
): number {
  if (limit.category !== 'IDENTITY_NUMBER') return 10 ** (shown.match(/\*/g)?.length ?? 0);
  const population = { on: material.facts.publishedOn, ageYearsMax: limit.ageYearsMax };
  return countIdentities(shown, printedFactsAt(material, start), population);
}

function findingOf(
  { reading }: Material,
  {
    start,
    end,
    limit,
    fits,
  }: { readonly start: number; readonly end: number; readonly limit: StrengthLimit; readonly fits: number },
): readonly Finding[] {
  const [span, ...continuedIn] = sourceSpansOf(reading, start, end);
  if (span === undefined) return [];
  const isBlocked = fits < limit.blockBelow;
  return [
    makeFinding({
      check: 'personalInformation',
      span,
      continuedIn,
      rule: limit.id,
      ruleVersion: personalInformationVersion,
      category: limit.category,
      severity: isBlocked ? 'SERIOUS' : 'GENERAL',
      why: {
        code: isBlocked ? 'MASK.TOO_WEAK' : 'MASK.WEAK',
        params: { fits, limit: isBlocked ? limit.blockBelow : limit.warnBelow },
      },
      basis: [limit.basis],
      suggestion: { kind: 'advice', code: 'MASK.COVER_MORE', params: {} },
    }),
  ];
}
