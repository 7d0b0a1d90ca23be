import { hitAt, placeOf } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };

/**
 * An amount in capital words and the same amount in digits beside it agree: 壹万贰仟元整（¥12000.00）.
 *
 * @source 支付结算办法 (银发〔1997〕393号) 附一 正确填写票据和结算凭证的基本规定; GB/T 15835-2011 5.2.2
 */
export const amountsInWords: TextCheck = {
  needs: signs.digit,
  *check(text) {
    if (!/[壹贰叁肆伍陆柒捌玖拾佰仟]/u.test(text.text)) return;
    const pattern =
      /(?<words>[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{1,30}[元圆](?:[壹贰叁肆伍陆柒捌玖零]角)?(?:[壹贰叁肆伍陆柒捌玖]分)?)整?[^\d\n。；]{0,12}?(?<figure>\d[\d,，]{0,15}(?:\.\d{1,6})?)(?<unit>万元|万|亿元)?|(?<figure2>\d[\d,，]{0,15}(?:\.\d{1,6})?)(?<unit2>万元|亿元|元)[^\d\n。；]{0,10}?(?<words2>[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{1,30}[元圆](?:[壹贰叁肆伍陆柒捌玖零]角)?(?:[壹贰叁肆伍陆柒捌玖]分)?)/gu;
    for (const match of text.text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const words = valueOfWords(groups.words ?? groups.words2 ?? '');
      const unit = groups.unit ?? groups.unit2 ?? '';
      const scale = unit.startsWith('万') ? 10_000 : unit.startsWith('亿') ? 100_000_000 : 1;
      const figure = Number((groups.figure ?? groups.figure2 ?? '').replaceAll(/[,，]/g, '')) * scale;
      if (words === null || Math.abs(words - figure) < 0.005) continue;
      yield hitAt(text, 'NUMBER.AMOUNT_DIFFERS', placeOf(match));
    }
  },
};

/** The value of an amount in capital words, in yuan. */
function valueOfWords(words: string): number | null {
  const [whole = '', parts = ''] = words.split(/[元圆]/u);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of whole) {
    const unit = units[sign];
    if (digits[sign] !== undefined) digit = digits[sign];
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else {
      total = (total + section + (digit ?? 0)) * (sign === '亿' ? 100_000_000 : 10_000);
      section = 0;
      digit = null;
    }
  }
  const jiao = /([零壹贰叁肆伍陆柒捌玖])角/u.exec(parts)?.[1] ?? '零';
  const fen = /([壹贰叁肆伍陆柒捌玖])分/u.exec(parts)?.[1] ?? '零';
  return total + section + (digit ?? 0) + (digits[jiao] ?? 0) / 10 + (digits[fen] ?? 0) / 100;
}
