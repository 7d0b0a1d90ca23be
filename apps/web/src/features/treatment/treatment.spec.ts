import type { ItemMetadata, Operation } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { emptyMetadata } from '../metadata/metadata-values.js';
import { overlapsAny, renditionHighlights, sourceHighlights } from './operation-highlights.js';
import { treatableTexts } from './treatment-texts.js';

const operation = (id: string, start: number, end: number, replacement: string, block = 'b'): Operation => ({
  id,
  span: { block, start, end },
  action: replacement === '' ? 'remove' : 'mask',
  replacement,
  rule: '公民身份号码',
  basis: '个人信息保护法第六条',
});

describe('operations drawn over the text', () => {
  // 当事人马某某，身份证号640104190002280027，电话13800000000。
  const operations = [
    operation('phone', 29, 40, ''),
    operation('name', 3, 6, '马某'),
    operation('number', 11, 29, '640***27'),
    operation('title', 0, 2, '某', 'meta:title'),
  ];
  const labelOf = ({ id }: Operation) => id;

  it('stand in the source where they point', () => {
    expect([...sourceHighlights(operations, labelOf)]).toEqual([
      [
        'b',
        [
          { id: 'name', start: 3, end: 6, tone: 'mask', label: 'name' },
          { id: 'number', start: 11, end: 29, tone: 'mask', label: 'number' },
          { id: 'phone', start: 29, end: 40, tone: 'remove', label: 'phone' },
        ],
      ],
      ['meta:title', [{ id: 'title', start: 0, end: 2, tone: 'mask', label: 'title' }]],
    ]);
  });

  it('stand in the rendition where their replacements are', () => {
    expect(renditionHighlights(operations, labelOf).get('b')).toEqual([
      { id: 'name', start: 3, end: 5, tone: 'mask', label: 'name' },
      { id: 'number', start: 10, end: 18, tone: 'mask', label: 'number' },
      { id: 'phone', start: 18, end: 18, tone: 'remove', label: 'phone' },
    ]);
  });

  it('are not put over one another; touching is no overlap', () => {
    const span = (start: number, end: number, block = 'b') => ({ block, start, end });
    expect(
      [span(0, 3), span(2, 4), span(28, 30), span(2, 4, 'c')].map((one) => overlapsAny(one, operations)),
    ).toEqual([false, true, true, false]);
  });
});

describe('texts that can be treated', () => {
  it('are metadata, text, image texts and link targets, in reading order', () => {
    const document: DisclosureDocument = {
      format: 'shenjiao-doc/1',
      blocks: [
        { type: 'image', id: 'g', attachment: 'sha256:00', alt: '张三的身份证', caption: '图一' },
        {
          type: 'paragraph',
          id: 'p',
          inlines: [
            { type: 'text', text: '见', marks: [{ type: 'link', href: 'https://a.example/?tel=1' }] },
          ],
        },
      ],
    };
    const metadata: ItemMetadata = {
      ...emptyMetadata('局'),
      title: '公告',
      summary: '概述',
      keywords: ['处罚'],
    };
    expect(treatableTexts(document, metadata).map(({ id, text }) => [id, text])).toEqual([
      ['meta:title', '公告'],
      ['meta:summary', '概述'],
      ['meta:keywords:0', '处罚'],
      ['p', '见'],
      ['alt:g', '张三的身份证'],
      ['caption:g', '图一'],
      ['href:p:0', 'https://a.example/?tel=1'],
    ]);
  });
});
