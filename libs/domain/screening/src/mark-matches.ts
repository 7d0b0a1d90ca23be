import type { AddressedText, Finding } from '#domain/text';
import { confidentialityFinding, type MarkClass, type MarkRule } from './finding.js';
import { JoinedTexts } from './joined-texts.js';
import { joint, levelField, secrecyMark, stateSecretBasis } from './rules/secrecy-marks.v1.js';

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Secrecy marks and level fields in neighbouring texts, also where they are spread over several of them.
 *
 * @source 保守国家秘密法实施条例 (2024) 第二十一条; GB/T 9704-2012 7.2.2
 */
export function findMarks(texts: readonly AddressedText[]): readonly Finding[] {
  const joined = new JoinedTexts(texts);
  return [...findStars(joined), ...findLevelFields(joined)];
}

/** Every mark counts, but after so many the text is refused or doubted enough. */
const hardMax = 100;
const doubtfulMax = 1_000;

function findStars(joined: JoinedTexts): readonly Finding[] {
  const hard: Finding[] = [];
  const doubtful: Finding[] = [];
  for (const match of joined.text.matchAll(secrecyMark)) {
    const markClass = levelOf(match.groups ?? {});
    if (strengthOf(joined.text, match) === 'hard') {
      hard.push(toFinding(joined, match, { id: 'MARK.STAR', strength: 'hard', markClass }));
    } else if (doubtful.length < doubtfulMax) {
      doubtful.push(toFinding(joined, match, { id: 'MARK.STAR_DOUBTFUL', strength: 'strong', markClass }));
    }
    if (hard.length === hardMax) break;
  }
  return [...hard, ...doubtful];
}

function findLevelFields(joined: JoinedTexts): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of joined.text.matchAll(levelField)) {
    const markClass = levelOf(match.groups ?? {});
    found.push(toFinding(joined, match, { id: 'MARK.LEVEL_FIELD', strength: 'strong', markClass }));
    if (found.length === doubtfulMax) break;
  }
  return found;
}

function toFinding(joined: JoinedTexts, match: RegExpExecArray, rule: Omit<MarkRule, 'basis'>): Finding {
  const [span = { block: '', start: 0, end: 0 }, ...others] = joined.spansOf(
    match.index,
    match.index + match[0].length,
  );
  return confidentialityFinding({ ...rule, basis: stateSecretBasis }, [span, ...others]);
}

function levelOf(groups: Groups): MarkClass {
  if (groups.top !== undefined) return 'TOP_SECRET';
  return groups.secret !== undefined ? 'SECRET' : 'CONFIDENTIAL';
}

/**
 * A star behind the level is a mark. Doubtful are an asterisk in running text without a period (a
 * footnote), a star behind a closing bracket without one, and a star that opens the next text, where it
 * may be a bullet.
 */
function strengthOf(text: string, match: RegExpExecArray): 'hard' | 'strong' {
  const groups: Groups = match.groups ?? {};
  if (groups.period !== undefined) return 'hard';
  const between = groups.between ?? '';
  if (between.includes(joint)) return isMarkAlone(text, match) ? 'hard' : 'strong';
  if (groups.loosePeriod !== undefined && groups.star !== undefined) return 'hard';
  if (/[^\s级級]/u.test(between.replaceAll(/<[^<>]*>/g, ''))) return 'strong';
  if (groups.star !== undefined) return 'hard';
  return isAtLineStart(text, match.index) ? 'hard' : 'strong';
}

/** Whether nothing but the level stands in its text and nothing but the star in the next. */
function isMarkAlone(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 40);
  return isAtLineStart(text, match.index) && /^ *(?:[\u2029\u0000\n]|$)/.test(after);
}

function isAtLineStart(text: string, index: number): boolean {
  return /(?:^|[\u2029\u0000\n])[ 【[(〔「『《"“]*$/u.test(text.slice(Math.max(0, index - 20), index));
}
