import { chineseNumber } from './chinese-number.js';

describe('numbers of articles', () => {
  it('are written as in the text of laws', () => {
    const written = {
      1: '一',
      10: '十',
      15: '十五',
      20: '二十',
      37: '三十七',
      100: '一百',
      102: '一百零二',
      110: '一百一十',
      1005: '一千零五',
      1260: '一千二百六十',
    };
    expect(
      Object.fromEntries(Object.keys(written).map((value) => [value, chineseNumber(Number(value))])),
    ).toEqual(written);
  });
});
