import { hitAt, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const number = '(\\d{1,9}(?:\\.\\d{1,4})?)';
const unit = '(?:件|条|个|次|人次|人|户|家|份|场|名|项|万元|亿元|元|处|起|宗|亩|公里|吨)';
const share = new RegExp(
  `(?:共|共计|合计|总计|累计|总数)[^，。；\\d]{0,24}${number}\\s?${unit}[^。；\\d]{0,24}?(?:其中|已|按期|完成|办结)[^，。；\\d]{0,16}${number}\\s?${unit}[，,（(](?:占(?:总数的?|比|全部的?)?|(?:办结|完成|合格|满意|通过|回复|公开)率(?:为|达到?|是)?)${number}[%％]`,
  'gu',
);
const change = new RegExp(
  `(?:由|从)[^，。；\\d]{0,10}${number}\\s?(?<from>${unit})[^，。；\\d]{0,6}?(?<way>增加|增至|增长|上升|提高|升|减少|减至|下降|降低|降)(?:到|至)?了?${number}\\s?\\k<from>[，,（(](?:同比|比上年)?(?:增长|增加|上升|提高|下降|减少|降低|增幅(?:为|达)?|降幅(?:为|达)?)了?${number}[%％]`,
  'gu',
);

/**
 * Percentages that the sentence itself lets anyone compute again: a part of a stated total, a change between two
 * stated numbers. Rounding to the decimals written is taken into account.
 *
 * @source 统计法 (2024) 第六条; GB/T 15835-2011 5.1
 */
export const percentages: TextCheck = {
  needs: signs.percent,
  *check(text) {
    if ((text.signs & signs.digit) === 0) return;
    for (const match of text.text.matchAll(share)) {
      const [, whole, part, percent = ''] = match;
      yield* judge(text, match, (Number(part) / Number(whole)) * 100, percent);
    }
    for (const match of text.text.matchAll(change)) {
      const from = Number(match[1]);
      const to = Number(match[4]);
      yield* judge(text, match, (Math.abs(to - from) / from) * 100, match[5] ?? '');
    }
  },
};

function* judge(text: ProofText, match: RegExpExecArray, computed: number, written: string): Iterable<Hit> {
  const decimals = written.split('.')[1]?.length ?? 0;
  const tolerance = 0.5 * 10 ** -decimals + 0.05 * 10 ** -decimals;
  if (!Number.isFinite(computed) || Math.abs(computed - Number(written)) <= tolerance) return;
  yield hitAt(text, 'NUMBER.PERCENTAGE_DIFFERS', placeOf(match), {
    params: { computed: computed.toFixed(Math.max(decimals, 1)) },
  });
}
