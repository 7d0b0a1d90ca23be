import { segmentsOf, type Highlight } from './segments.js';

const highlight = (start: number, end: number): Highlight => ({
  id: `${start}-${end}`,
  start,
  end,
  tone: 'mask',
  label: '',
});
const text = (value: string) => ({ type: 'text', text: value }) as const;

describe('pieces of a block', () => {
  it('are the inlines themselves where nothing is set off', () => {
    const bold = [{ type: 'bold' }] as const;
    expect(
      segmentsOf([text('甲'), { type: 'break' }, { type: 'text', text: '乙', marks: bold }], []),
    ).toEqual([
      { kind: 'text', start: 0, text: '甲', marks: [], highlight: null },
      { kind: 'break', start: 1 },
      { kind: 'text', start: 2, text: '乙', marks: bold, highlight: null },
    ]);
  });

  it('are cut at the edges of a highlight, through changes of format', () => {
    const set = highlight(1, 4);
    const strike = [{ type: 'strike' }] as const;
    expect(segmentsOf([text('一二三'), { type: 'text', text: '四五', marks: strike }], [set])).toEqual([
      { kind: 'text', start: 0, text: '一', marks: [], highlight: null },
      { kind: 'text', start: 1, text: '二三', marks: [], highlight: set },
      { kind: 'text', start: 3, text: '四', marks: strike, highlight: set },
      { kind: 'text', start: 4, text: '五', marks: strike, highlight: null },
    ]);
  });

  it('count characters outside the basic plane as two units', () => {
    const set = highlight(2, 4);
    expect(segmentsOf([text('𠮷𠮷')], [set])).toEqual([
      { kind: 'text', start: 0, text: '𠮷', marks: [], highlight: null },
      { kind: 'text', start: 2, text: '𠮷', marks: [], highlight: set },
    ]);
  });

  it('show a point where text was removed: in the middle, at the end, and in an empty block', () => {
    const middle = highlight(1, 1);
    const end = highlight(2, 2);
    expect(segmentsOf([text('甲乙')], [end, middle])).toEqual([
      { kind: 'text', start: 0, text: '甲', marks: [], highlight: null },
      { kind: 'point', start: 1, highlight: middle },
      { kind: 'text', start: 1, text: '乙', marks: [], highlight: null },
      { kind: 'point', start: 2, highlight: end },
    ]);
    expect(segmentsOf([], [highlight(0, 0)])).toEqual([
      { kind: 'point', start: 0, highlight: highlight(0, 0) },
    ]);
  });
});
