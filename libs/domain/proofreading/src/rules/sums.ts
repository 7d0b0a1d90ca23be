import { hitAt } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const unit = '件|条|个|次|人次|人|户|家|份|场|名|项|万元|亿元|元|处|起|宗|所|亩|公里|吨|台|辆|套|篇|期|页';
const amount = `(\\d{1,9}(?:\\.\\d{1,4})?)\\s?(${unit})`;
const total = new RegExp(
  `(?:共|共计|合计|总计|总共|累计|总数(?:为|达)?|总额(?:为|达)?|全年|一共)[^，。；：\\d]{0,24}${amount}[^，。；：\\d]{0,16}[，,：:（(](?:其中|包括|分别为|分别是|具体为)?[：:，,]?`,
  'gu',
);

/** A total without such a word: only a list of three parts and more says that it is whole. */
const plainTotal = new RegExp(`(?<![\\d.])${amount}[，,：:]其中[：:，,]?`, 'gu');
const plainPartsMin = 3;

/** How much of the total the parts must at least come to for the sentence to be read as a full list. */
const fullListMin = 0.5;

/**
 * A total and the parts that the sentence lists for it: 共受理100件，其中立案30件、结案70件. Two parts of the same
 * unit at least; a list that comes to less than half is read as examples.
 *
 * @source 统计法 (2024) 第六条 (统计资料真实、准确); GB/T 15835-2011 3
 */
export const sums: TextCheck = {
  needs: signs.digit,
  *check(text) {
    if (text.text.length < 14) return;
    for (const match of text.text.matchAll(total)) {
      const hit = judge(text, match, 2);
      if (hit !== null) yield hit;
    }
    for (const match of text.text.matchAll(plainTotal)) {
      const hit = judge(text, match, plainPartsMin);
      if (hit !== null) yield hit;
    }
  },
};

function judge(text: ProofText, match: RegExpExecArray, partsMin: number): Hit | null {
  const whole = Number(match[1]);
  const from = match.index + match[0].length;
  const rest = /^[^。；\n]{0,300}/u.exec(text.text.slice(from, from + 300))?.[0] ?? '';
  const list = /[（(][：:，,]?(?:其中)?[：:，,]?$/u.test(match[0]) ? (rest.split(/[）)]/u)[0] ?? '') : rest;
  const parts = partsOf(list, match[2] ?? '');
  if (parts === null || parts.length < partsMin) return null;
  const sum = parts.reduce((value, part) => value + part, 0);
  if (Math.abs(sum - whole) < 0.005 || sum < whole * fullListMin || sum > whole * 2) return null;
  const params = { total: String(whole), sum: String(Math.round(sum * 10_000) / 10_000) };
  const end = match.index + match[0].length;
  const start = match.index + match[0].lastIndexOf(match[1] ?? '');
  return hitAt(text, 'NUMBER.SUM_DIFFERS', { start, end }, { params });
}

/**
 * The amounts of a list, one for each piece between marks; null when a piece says something else that counts,
 * e.g. compares with last year or overlaps with the others.
 */
function partsOf(list: string, wanted: string): readonly number[] | null {
  const parts: number[] = [];
  for (const piece of list.split(/[，、,和]/u)) {
    if (/比|占|同比|增长|下降|平均|以上|达到|率|较|另|还|仍|累计|共/u.test(piece))
      return parts.length >= 2 ? parts : null;
    const found = [...piece.matchAll(new RegExp(amount, 'gu'))];
    if (found.length === 0) {
      if (parts.length > 0 && piece.length > 8) return parts;
      continue;
    }
    if (found.length > 1 || found[0]?.[2] !== wanted) return parts.length >= 2 ? parts : null;
    parts.push(Number(found[0][1]));
  }
  return parts;
}
