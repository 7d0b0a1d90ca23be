const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const units = ['', '十', '百', '千'];

/** A whole number of 1 to 9999 as laws number their articles: 十, 二十, 一百零二. */
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
    text += `${isGap ? '零' : ''}${isPlainTen ? '' : digits[digit]}${units[power]}`;
    isGap = false;
  }
  return text;
}
