import { hitAt, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const range =
  /(?<![\d.\-A-Za-z第号])(?<from>\d{1,9}(?:\.\d{1,4})?)(?<unit>%|％|万|亿|元|万元|亿元|年|月|日|岁|人|个|天)?(?<sign>\s?[～~—–\-－至到]{1,2}\s?)(?<to>\d{1,9}(?:\.\d{1,4})?)(?<after>%|％|万元|亿元|万|亿|年|月|日|岁|人|个|天|元|倍|家|户|名|件|次|公里|米|平方米)?(?![\d\-.])/gu;

/**
 * Ranges: the sign between is ～ or —, a percent sign and a unit that belongs to both stands with both, and the
 * smaller number comes first.
 *
 * @source GB/T 15835-2011 5.1.4 (数值范围); GB/T 15834-2011 4.13 (连接号)
 */
export const numberRanges: TextCheck = {
  needs: signs.digit,
  *check(text) {
    if (!/\d\s?[^\d\s]{0,2}\s?[～~—–\-－至到]/u.test(text.text)) return;
    for (const match of text.text.matchAll(range)) {
      const hit = judge(text, match, match.groups ?? {});
      if (hit !== null) yield hit;
    }
  },
};

function judge(
  text: ProofText,
  match: RegExpExecArray,
  groups: Record<string, string | undefined>,
): Hit | null {
  const { from = '', unit = '', to = '', after = '' } = groups;
  const sign = (groups.sign ?? '').trim();
  if (after === '' && unit === '') return null;
  const place = placeOf(match);
  const isPercent = /[%％]/.test(after);
  if (isPercent && unit === '' && !/[至到]/.test(sign)) {
    return hitAt(text, 'NUMBER.RANGE_PERCENT', place, { replacement: `${from}%～${to}%` });
  }
  if ((unit === '' || unit === after) && isInverted(from, to, unit, after)) {
    return hitAt(text, 'NUMBER.RANGE_INVERTED', place);
  }
  if (/^(?:~|-|－|–)$/u.test(sign) && text.kind !== 'tableCell') {
    const at = match.index + from.length + unit.length;
    const width = (groups.sign ?? '').length;
    return hitAt(text, 'NUMBER.RANGE_SIGN', { start: at, end: at + width }, { replacement: '～' });
  }
  return null;
}

/** Months, days and hours may run over the end of a year, a month or a day; quantities may not. */
function isInverted(from: string, to: string, unit: string, after: string): boolean {
  if (/[月日]/.test(after) || (unit === '' && after === '年' && to.length < 4)) return false;
  if (unit === '' && /[万亿]/.test(after) && Number(from) > 1_000) return false;
  return Number(from) > Number(to) && to.length <= from.length + 3;
}
