import { asId, type Digest } from '#domain/kernel';
import { isStateSecretMark, screenContent, screenValue } from '#domain/screening';
import { parseDocument } from '#domain/text';
import type { ItemContent, ItemMetadata } from '#domain/text';

const metadata: ItemMetadata = {
  title: '关于公示的通知',
  documentNumber: null,
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: [],
  summary: null,
  source: { kind: 'own' },
};

const run = (text: string) => ({ type: 'text', text });
const paragraph = (...inlines: readonly unknown[]) => ({ type: 'paragraph', id: 'p', inlines });
const cell = (id: string, text: string, further: object = {}) => ({
  id,
  inlines: text === '' ? [] : [run(text)],
  ...further,
});
const attachment = asId<Digest>(`sha256:${'a'.repeat(64)}`);

function contentOf(
  blocks: readonly unknown[],
  change: Partial<ItemMetadata> = {},
  name = '附件.pdf',
): ItemContent {
  const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const file: ItemContent['attachments'][number] = {
    digest: attachment,
    name,
    mediaType: 'application/pdf',
    sizeBytes: 1,
  };
  return { document: parsed.document, attachments: [file], metadata: { ...metadata, ...change } };
}

function hardPlacesOf(content: ItemContent): readonly string[] {
  return screenContent(content)
    .findings.filter(isStateSecretMark)
    .map(({ span }) => `${span.block} ${span.start}-${span.end}`);
}

describe('screenContent', () => {
  it('says under which rules it found nothing', () => {
    expect(screenContent(contentOf([paragraph(run('各科室：'))]))).toEqual({
      ruleSet: 'secrecy-marks/1',
      findings: [],
    });
  });

  it.each<[string, readonly unknown[], string]>([
    ['a paragraph', [paragraph(run('机密★1年'))], 'p 0-5'],
    [
      'runs of different formatting',
      [
        paragraph(
          { ...run('机'), marks: [{ type: 'bold' }] },
          run('密'),
          { ...run('★1'), marks: [{ type: 'italic' }] },
          run('年'),
        ),
      ],
      'p 0-5',
    ],
    ['lines of one paragraph', [paragraph(run('机密'), { type: 'break' }, run('★1年'))], 'p 0-6'],
    ['a heading', [{ type: 'heading', id: 'h', level: 1, inlines: [run('秘密★')] }], 'h 0-3'],
    [
      'a list item',
      [
        {
          type: 'list',
          id: 'l',
          ordered: false,
          items: [
            {
              id: 'i',
              inlines: [run('x')],
              children: {
                type: 'list',
                id: 'k',
                ordered: true,
                items: [{ id: 'j', inlines: [run('绝密★')] }],
              },
            },
          ],
        },
      ],
      'j 0-3',
    ],
    [
      'a cell',
      [{ type: 'table', id: 't', rows: [{ cells: [cell('a', '1'), cell('b', '机密★1年')] }] }],
      'b 0-5',
    ],
    [
      'cells side by side',
      [{ type: 'table', id: 't', rows: [{ cells: [cell('a', '机密'), cell('b', '★1年')] }] }],
      'a 0-2',
    ],
    [
      'cells with an empty one between',
      [{ type: 'table', id: 't', rows: [{ cells: [cell('a', '机密'), cell('c', ''), cell('b', '★1年')] }] }],
      'a 0-2',
    ],
    [
      'cells one below the other',
      [
        {
          type: 'table',
          id: 't',
          rows: [
            { cells: [cell('a', '序号'), cell('b', '机密')] },
            { cells: [cell('c', '1'), cell('d', '★1年')] },
          ],
        },
      ],
      'b 0-2',
    ],
    [
      'a column under spanning cells',
      [
        {
          type: 'table',
          id: 't',
          rows: [
            { cells: [cell('a', '共', { rowspan: 2 }), cell('b', '绝密', { colspan: 2 })] },
            { cells: [cell('c', '★启封前'), cell('d', 'x')] },
          ],
        },
      ],
      'b 0-2',
    ],
    [
      'paragraphs one after the other',
      [paragraph(run('机密')), { ...paragraph(run('★1年')), id: 'q' }],
      'p 0-2',
    ],
    ['an alternative text', [{ type: 'image', id: 'm', attachment, alt: '机密★1年' }], 'alt:m 0-5'],
    ['a caption', [{ type: 'image', id: 'm', attachment, alt: '', caption: '图1 机密★' }], 'caption:m 3-6'],
    [
      'a percent-encoded link target',
      [
        paragraph({
          ...run('见'),
          marks: [{ type: 'link', href: `https://example.org/${encodeURIComponent('机密★1年')}` }],
        }),
      ],
      'href:p:0 0-57',
    ],
  ])('finds a mark in %s', (_, blocks, place) => {
    expect(hardPlacesOf(contentOf(blocks))).toEqual([place]);
  });

  it.each<[Partial<ItemMetadata>, string]>([
    [{ title: '机密★1年 通知' }, 'meta:title 0-5'],
    [{ documentNumber: '秘密★' }, 'meta:documentNumber 0-3'],
    [{ issuer: '绝密★' }, 'meta:issuer 0-3'],
    [{ serviceAudience: '绝密★' }, 'meta:serviceAudience 0-3'],
    [{ summary: '属机密★' }, 'meta:summary 1-4'],
    [{ keywords: ['公示', '机密★'] }, 'meta:keywords:1 0-3'],
    [{ source: { kind: 'otherAgency', name: '甲', consent: '机密★' } }, 'meta:source:consent 0-3'],
  ])('finds a mark in metadata %j', (change, place) => {
    expect(hardPlacesOf(contentOf([], change))).toEqual([place]);
  });

  it('finds a mark in the name of an attachment', () => {
    expect(hardPlacesOf(contentOf([], {}, '机密★1年.pdf'))).toEqual(['attachment:0 0-5']);
  });

  it('never holds a piece of the text', () => {
    const content = contentOf(
      [paragraph(run('甲乙机密★1年丙丁')), { ...paragraph(run('送审稿')), id: 'q' }],
      { summary: '秘密★' },
    );
    expect(/[\u4e00-\u9fff★]/.test(JSON.stringify(screenContent(content)))).toEqual(false);
  });
});

describe('screenValue', () => {
  it('finds a mark in any text of a value and names it by its pointer', () => {
    const value = { opinion: '同意', withheld: [{ ground: 'X', reason: '机密★1年' }] };
    const { findings } = screenValue(value);
    expect(findings.map(({ span, severity }) => [span.block, severity])).toEqual([
      ['/withheld/0/reason', 'VETO'],
    ]);
  });

  it('never names a place by a key that may be a personal value', () => {
    const { findings } = screenValue({ '13812345678': '机密★1年' });
    expect(findings.map(({ span }) => span.block)).toEqual(['/0']);
  });

  it('finds a mark in a key without repeating it', () => {
    const { findings } = screenValue({ '机密★1年': 1 });
    expect(findings.map(({ span, severity }) => [span.block, severity])).toEqual([['/0', 'VETO']]);
  });

  it('does not join texts of different fields', () => {
    expect(screenValue(['机密', '★1年']).findings.some(isStateSecretMark)).toEqual(false);
  });

  it('finds a mark however deep it lies', () => {
    const deep = JSON.parse(`${'[{"a":'.repeat(50_000)}"机密★1年"${'}]'.repeat(50_000)}`) as unknown;
    expect(screenValue(deep).findings.map(({ span, severity }) => [span.block, severity])).toEqual([
      ['/0/a'.repeat(16), 'VETO'],
    ]);
  });

  it.each([null, 1, true, undefined, '', [], {}])('finds nothing in %j', (value) => {
    expect(screenValue(value).findings).toEqual([]);
  });
});
