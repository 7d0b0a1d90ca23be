import fc from 'fast-check';
import { shadowOf, sourceRangeOf } from '#domain/text';

const anyText = fc.string({
  unit: fc.constantFrom(
    '机',
    '密',
    'Ａ',
    '㎡',
    '𠮷',
    '\u200b',
    '\u0301',
    '　',
    '\n',
    '★',
    '１',
    '\ufdfa',
    '\ufe0f',
  ),
});

describe('shadowOf', () => {
  it.each([
    ['６４０１０４', '640104'],
    ['机\u200b\u2060\ufeff密', '机密'],
    ['机　密', '机 密'],
    ['机\u00a0\u2003密', '机  密'],
    ['ＡｂＣ（）：', 'AbC():'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['密\u0336\ufe0f\u202e', '密'],
    ['𠮷㎡', '𠮷m2'],
    ['密\u0000\u0085\t级', '密 级'],
    ['', ''],
  ])('folds %j', (text, folded) => {
    expect(shadowOf(text).text).toEqual(folded);
  });

  it('leads back to whole characters of the source', () => {
    const shadow = shadowOf('𠮷\u200b㎡Ａ');
    expect(shadow.text).toEqual('𠮷m2A');
    expect([0, 1, 2, 3, 4].map((at) => sourceRangeOf(shadow, at, at + 1))).toEqual([
      { start: 0, end: 2 },
      { start: 0, end: 2 },
      { start: 3, end: 4 },
      { start: 3, end: 4 },
      { start: 4, end: 5 },
    ]);
  });

  it('keeps the order of the source and never leaves it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shadow = shadowOf(text);
        const [starts, ends] = [Array.from(shadow.starts), Array.from(shadow.ends)];
        const folded = shadow.text;
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(
          starts.every((start, at) => start >= (starts[at - 1] ?? 0) && start < (ends[at] ?? 0)),
        ).toEqual(true);
        expect(ends.every((end) => end <= text.length)).toEqual(true);
      }),
    );
  });

  it('changes nothing when it is applied to its own result', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = shadowOf(text).text;
        expect(shadowOf(folded).text).toEqual(folded);
      }),
    );
  });
});
