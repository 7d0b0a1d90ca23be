/** The characters of each kind of sign; ranges (digits, letters, Chinese characters) are arithmetic. */
export const signClasses = {
  halfPunctuation: ',;:?!()"\'.[]-~',
  pair: '“”‘’《》〈〉（）【】〔〕()[]',
  space: ' \t\n\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff',
  punctuation: '，。、；：？！…—～·－–―',
  numeral: '〇零一二三四五六七八九十百千万亿两几壹贰叁肆伍陆柒捌玖拾佰仟元',
  percent: '%％‰',
  oddity: '<>&#*=|~_-\ufffd\u200e\u200f\u200b\u200c\u200d',
} as const;
