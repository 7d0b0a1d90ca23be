/**
 * The value of a Chinese number below ten thousand as ordinals use them (十二 is 12), or null.
 *
 * @source GB/T 15835-2011 5.2 (汉字数字)
 */
export function valueOfNumeral(text: string): number | null {
  const digits = '〇一二三四五六七八九';
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let value = 0;
  let digit = -1;
  for (const sign of text) {
    const unit = units[sign];
    const at = sign === '零' ? 0 : sign === '两' ? 2 : digits.indexOf(sign);
    if (unit !== undefined) {
      value += unit * (digit === -1 ? 1 : digit);
      digit = -1;
    } else if (at === -1) {
      return null;
    } else {
      digit = at;
    }
  }
  return value + Math.max(digit, 0);
}

/**
 * An ordinal below one hundred in Chinese: 12 is 十二.
 *
 * @source GB/T 15835-2011 5.2
 */
export function numeralOf(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  const rest = digits[value % 10] ?? '';
  return tens === 0 ? rest : `${tens === 1 ? '' : (digits[tens] ?? '')}十${rest}`;
}
