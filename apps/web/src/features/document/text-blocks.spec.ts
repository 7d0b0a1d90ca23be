import type { DisclosureDocument } from './document-model.js';
import { occurrencesOf, textBlocksOf } from './text-blocks.js';

const text = (value: string) => ({ type: 'text', text: value }) as const;

const document: DisclosureDocument = {
  format: 'shenjiao-doc/1',
  blocks: [
    { type: 'heading', id: 'h', level: 1, inlines: [text('公告')] },
    {
      type: 'list',
      id: 'l',
      ordered: true,
      items: [
        {
          id: 'a',
          inlines: [text('甲')],
          children: { type: 'list', id: 'm', ordered: true, items: [{ id: 'b', inlines: [text('乙')] }] },
        },
        { id: 'c', inlines: [] },
      ],
    },
    { type: 'image', id: 'g', attachment: 'sha256:00', alt: '图' },
    {
      type: 'table',
      id: 't',
      rows: [{ cells: [{ id: 'd', inlines: [text('丙'), { type: 'break' }, text('丙丙')] }] }],
    },
  ],
};

describe('text blocks', () => {
  it('are listed in reading order with their plain text', () => {
    expect(textBlocksOf(document)).toEqual([
      { id: 'h', number: 1, text: '公告' },
      { id: 'a', number: 2, text: '甲' },
      { id: 'b', number: 3, text: '乙' },
      { id: 'c', number: 4, text: '' },
      { id: 'd', number: 5, text: '丙\n丙丙' },
    ]);
  });

  it('are searched for every occurrence, none overlapping another', () => {
    expect(occurrencesOf(textBlocksOf(document), '丙')).toEqual([
      { block: 'd', start: 0, end: 1 },
      { block: 'd', start: 2, end: 3 },
      { block: 'd', start: 3, end: 4 },
    ]);
    expect(occurrencesOf([{ id: 'x', text: 'aaa' }], 'aa')).toEqual([{ block: 'x', start: 0, end: 2 }]);
    expect(occurrencesOf(textBlocksOf(document), '')).toEqual([]);
  });
});
