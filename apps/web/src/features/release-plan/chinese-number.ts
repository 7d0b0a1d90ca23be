import { digits, gap, powers } from './data/numerals.js';

/** A whole number of 1 to 9999 as laws number their articles: ten, twenty and one hundred and two without a leading one before ten. */
export function chineseNumber(value: number): string {
  let text = '';
  let isGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    const isPlainTen = text === '' && power === 1 && digit === 1;
    text += `${isGap ? gap : ''}${isPlainTen ? '' : digits[digit]}${powers[power]}`;
    isGap = false;
  }
  return text;
}
