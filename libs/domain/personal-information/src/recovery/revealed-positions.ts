import type { Finding } from '#domain/text';
import { makeFinding } from '#domain/text';
import type { PersonalInformationCategory } from '../found.js';
import type { StrengthLimit } from '../rules/mask-strength.v1.js';
import { personalInformationVersion } from '../rules/version.js';
import { countIdentities, nothingPrinted } from '../strength/count-identities.js';
import type { CivilDate } from '#domain/kernel';
import { plainValue } from './keyed-digest.js';

/** Which characters of a value a publication shows: `1` shown, `0` covered, one per character. */
export type RevealedPositions = string & { readonly __revealedPositions: true };

const shownSign = /[\p{L}\p{N}]/u;

/**
 * Which characters stay visible when a value is written with this replacement; an empty one shows nothing.
 *
 * @param value  the value as it stands in the source.
 * @param replacement  as the treatment writes it, `*` for what is covered.
 * @source 个人信息保护法 (2021) 第七十三条第三项: masks of several publications add up
 */
export function revealedPositions(
  category: PersonalInformationCategory,
  value: string,
  replacement: string,
): RevealedPositions {
  const plain = plainValue(category, value);
  const shown = [...replacement.normalize('NFKC')].filter((unit) => unit === '*' || shownSign.test(unit));
  const ofNumber = shown.slice(-plain.length);
  const positions = [...plain].map((unit, at) => (ofNumber[at]?.toUpperCase() === unit ? '1' : '0'));
  return (replacement === '' ? '0'.repeat(plain.length) : positions.join('')) as RevealedPositions;
}

/** What several publications show together. Maps of another length are of another value and count for nothing. */
export function unionOf(maps: readonly RevealedPositions[]): RevealedPositions {
  const [first = ''] = maps;
  const alike = maps.filter((map) => map.length === first.length);
  const union = [...first].map((_, at) => (alike.some((map) => map.charAt(at) === '1') ? '1' : '0'));
  return union.join('') as RevealedPositions;
}

/** A value in this item, what its publication would show, and what earlier publications show of it. */
export interface RecoverableValue {
  readonly finding: Finding;
  readonly category: PersonalInformationCategory;
  readonly value: string;
  readonly proposed: RevealedPositions;
  readonly published: readonly RevealedPositions[];
}

/**
 * Warns where the mask of this item and masks published before together leave too few values: 640104********0027
 * in one list and 6401041900022800** in another are the whole number.
 *
 * @returns one finding for each value whose union falls below its limit, though its own mask may be good.
 * @source 个人信息保护法 (2021) 第七十三条第三项; 保守国家秘密法 (2024) 第三十六条 (数据汇聚)
 */
export function assessRecovery(
  values: readonly RecoverableValue[],
  limits: readonly StrengthLimit[],
  on: CivilDate,
): readonly Finding[] {
  return values.flatMap((each) => {
    const limit = limits.find(({ category }) => category === each.category);
    if (limit === undefined || each.published.length === 0) return [];
    const fits = countOf(each, limit, on);
    return fits >= limit.warnBelow ? [] : [recoveryFinding(each, limit, fits)];
  });
}

function countOf(
  { category, value, proposed, published }: RecoverableValue,
  { ageYearsMax }: StrengthLimit,
  on: CivilDate,
): number {
  const union = unionOf([proposed, ...published]);
  const visible = [...plainValue(category, value)]
    .map((unit, at) => (union.charAt(at) === '1' ? unit : '*'))
    .join('');
  if (category === 'IDENTITY_NUMBER' && visible.length === 18) {
    return Math.max(1, countIdentities(visible, nothingPrinted, { on, ageYearsMax }));
  }
  return 10 ** (visible.match(/\*/g)?.length ?? 0);
}

function recoveryFinding(
  { finding, category, published }: RecoverableValue,
  limit: StrengthLimit,
  fits: number,
): Finding {
  const isBlocked = fits < limit.blockBelow;
  return makeFinding({
    check: 'personalInformation',
    span: finding.span,
    continuedIn: finding.continuedIn,
    rule: `RECOVERY.${category}`,
    ruleVersion: personalInformationVersion,
    category,
    severity: isBlocked ? 'SERIOUS' : 'GENERAL',
    why: {
      code: 'RECOVERY.MASKS_ADD_UP',
      params: { fits, limit: isBlocked ? limit.blockBelow : limit.warnBelow, publications: published.length },
    },
    basis: [limit.basis],
    suggestion: { kind: 'advice', code: 'MASK.COVER_MORE', params: {} },
  });
}
