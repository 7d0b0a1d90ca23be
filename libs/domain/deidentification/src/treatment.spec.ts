import {
  applyTreatment,
  listUntreatedRepeats,
  noTreatment,
  parseTreatment,
  untreated,
} from '#domain/deidentification';
import { treatmentDigest, TreatmentDoesNotFitError, verifyRendition } from '#domain/deidentification';
import type { Operation, Treatment } from '#domain/deidentification';
import type { CivilDate, Digest } from '#domain/kernel';
import { canonicalBytes, renditionBytes } from '#domain/text';
import type { Block, ItemContent, ItemMetadata } from '#domain/text';

const metadata: ItemMetadata = {
  title: '关于张三行政处罚的公示',
  documentNumber: null,
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: '2026-03-02' as CivilDate,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: ['张三', '处罚'],
  summary: '张三占道经营',
  source: { kind: 'own' },
};

const blocks: readonly Block[] = [
  {
    type: 'paragraph',
    id: 'p1',
    inlines: [
      { type: 'text', text: '当事人张' },
      { type: 'text', text: '三，身份证号', marks: [{ type: 'bold' }] },
      { type: 'break' },
      { type: 'text', text: '640104190002280027' },
    ],
  },
  {
    type: 'table',
    id: 't1',
    rows: [{ cells: [{ id: 'c1', inlines: [{ type: 'text', text: '𠮷田𠮷男' }] }] }],
  },
  {
    type: 'list',
    id: 'l1',
    ordered: false,
    items: [
      {
        id: 'i1',
        inlines: [
          { type: 'text', text: '见' },
          { type: 'text', text: '原件', marks: [{ type: 'link', href: 'https://example.org/a?id=640104' }] },
        ],
        children: { type: 'list', id: 'l2', ordered: true, items: [{ id: 'i2', inlines: [] }] },
      },
    ],
  },
  {
    type: 'image',
    id: 'm1',
    attachment: `sha256:${'a'.repeat(64)}` as Digest,
    alt: '张三照片',
    caption: '现场',
  },
];

const content: ItemContent = { document: { format: 'shenjiao-doc/1', blocks }, attachments: [], metadata };

const operation: Operation = {
  id: 'o1',
  span: { block: 'p1', start: 3, end: 5 },
  action: 'mask',
  replacement: '张某',
  rule: 'name.surnameOnly',
  basis: '个人信息保护法 第二十五条',
};

function change(block: string, start: number, end: number, replacement: string, id = 'o1'): Operation {
  const action = replacement === '' ? 'remove' : 'mask';
  return { ...operation, id, span: { block, start, end }, action, replacement };
}

function treatmentOf(...operations: readonly Operation[]): Treatment {
  return { format: 'shenjiao-treatment/1', operations };
}

function codesOf(value: unknown): unknown {
  const parsed = parseTreatment(value, content);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
}

function blockAfter(index: number, ...operations: readonly Operation[]): Block | undefined {
  return applyTreatment(content, treatmentOf(...operations)).document.blocks[index];
}

describe('applyTreatment', () => {
  it('gives a replacement the formatting of the run in which it begins', () => {
    expect(blockAfter(0, operation)).toEqual({
      type: 'paragraph',
      id: 'p1',
      inlines: [
        { type: 'text', text: '当事人张某' },
        { type: 'text', text: '，身份证号', marks: [{ type: 'bold' }] },
        { type: 'break' },
        { type: 'text', text: '640104190002280027' },
      ],
    });
  });

  it('keeps the digits that an office lets stand and hides the rest', () => {
    expect(blockAfter(0, change('p1', 11, 29, '640*************27'))).toEqual({
      ...blocks[0],
      inlines: [
        { type: 'text', text: '当事人张' },
        { type: 'text', text: '三，身份证号', marks: [{ type: 'bold' }] },
        { type: 'break' },
        { type: 'text', text: '640*************27' },
      ],
    });
  });

  it('takes a line break away with the text around it and joins what is left', () => {
    expect(blockAfter(0, change('p1', 4, 29, ''))).toEqual({
      type: 'paragraph',
      id: 'p1',
      inlines: [{ type: 'text', text: '当事人张' }],
    });
  });

  it('carries out operations that touch each other, whatever order they come in', () => {
    const one = change('p1', 0, 3, '甲', 'o1');
    const other = change('p1', 3, 5, '乙', 'o2');
    const expected = {
      ...blocks[0],
      inlines: [
        { type: 'text', text: '甲乙' },
        { type: 'text', text: '，身份证号', marks: [{ type: 'bold' }] },
        { type: 'break' },
        { type: 'text', text: '640104190002280027' },
      ],
    };
    expect([blockAfter(0, one, other), blockAfter(0, other, one)]).toEqual([expected, expected]);
  });

  it('leaves characters beyond the basic plane whole', () => {
    expect(blockAfter(1, change('c1', 2, 5, '*'))).toEqual({
      type: 'table',
      id: 't1',
      rows: [{ cells: [{ id: 'c1', inlines: [{ type: 'text', text: '𠮷*男' }] }] }],
    });
  });

  it('treats link targets, and takes the link away with its whole target', () => {
    const item = (inlines: unknown) => ({
      ...blocks[2],
      items: [{ ...(blocks[2]?.type === 'list' ? blocks[2].items[0] : {}), inlines }],
    });
    expect(blockAfter(2, change('href:i1:0', 25, 31, '0'))).toEqual(
      item([
        { type: 'text', text: '见' },
        { type: 'text', text: '原件', marks: [{ type: 'link', href: 'https://example.org/a?id=0' }] },
      ]),
    );
    expect(blockAfter(2, change('href:i1:0', 0, 31, ''))).toEqual(item([{ type: 'text', text: '见原件' }]));
  });

  it('treats texts of images; an emptied caption disappears', () => {
    expect(blockAfter(3, change('alt:m1', 0, 2, '张某'), change('caption:m1', 0, 2, '', 'o2'))).toEqual({
      type: 'image',
      id: 'm1',
      attachment: `sha256:${'a'.repeat(64)}`,
      alt: '张某照片',
    });
  });

  it('treats title, summary and keywords; what is emptied disappears', () => {
    const treated = applyTreatment(
      content,
      treatmentOf(
        change('meta:title', 2, 4, '张某', 'o1'),
        change('meta:summary', 0, 6, '', 'o2'),
        change('meta:keywords:0', 0, 2, '', 'o3'),
      ),
    );
    expect(treated.metadata).toEqual({
      ...metadata,
      title: '关于张某行政处罚的公示',
      summary: null,
      keywords: ['处罚'],
    });
  });

  it('does not touch the revision, and without operations only drops the salt', () => {
    const revision = { format: 'shenjiao-revision/1', salt: 'f'.repeat(64), ...content };
    const before = canonicalBytes(revision);
    applyTreatment(revision, treatmentOf(operation));
    expect(canonicalBytes(revision)).toEqual(before);
    expect(applyTreatment(revision, noTreatment)).toEqual(untreated(revision));
    expect(untreated(revision)).toEqual({ format: 'shenjiao-rendition/1', ...content });
  });

  it('throws when the treatment was made for another revision', () => {
    expect(() => applyTreatment(content, treatmentOf(change('gone', 0, 1, '*')))).toThrow(
      TreatmentDoesNotFitError,
    );
    expect(() => applyTreatment(content, treatmentOf(change('p1', 0, 999, '*')))).toThrow(
      TreatmentDoesNotFitError,
    );
  });
});

describe('parseTreatment', () => {
  it('takes a treatment that fits and puts it into reading order', () => {
    const later = change('c1', 0, 2, '*', 'o2');
    const title = change('meta:title', 2, 4, '张某', 'o3');
    expect(parseTreatment(treatmentOf(later, operation, title), content)).toEqual({
      ok: true,
      treatment: treatmentOf(title, operation, later),
    });
  });

  it('gives two orders of the same operations the same digest', () => {
    const operations = [operation, change('c1', 0, 2, '*', 'o2')];
    const digests = [operations, operations.toReversed()].map((ordered) => {
      const parsed = parseTreatment(treatmentOf(...ordered), content);
      return parsed.ok ? treatmentDigest(parsed.treatment) : parsed.issues;
    });
    expect(digests[0]).toEqual(digests[1]);
  });

  it.each<[string, readonly Operation[], readonly (readonly string[])[]]>([
    ['an empty span', [change('p1', 3, 3, '*')], [['SPAN.EMPTY', '/operations/0/span']]],
    ['a span turned round', [change('p1', 5, 3, '*')], [['SPAN.EMPTY', '/operations/0/span']]],
    [
      'a span that ends one unit outside',
      [change('p1', 11, 30, '*')],
      [['SPAN.OUTSIDE', '/operations/0/span']],
    ],
    [
      'a span that begins inside a character',
      [change('c1', 1, 3, '*')],
      [['SPAN.SPLITS_CHARACTER', '/operations/0/span']],
    ],
    [
      'a span that ends inside a character',
      [change('c1', 0, 1, '*')],
      [['SPAN.SPLITS_CHARACTER', '/operations/0/span']],
    ],
    [
      'operations that overlap by one unit',
      [change('p1', 4, 6, '*', 'o1'), change('p1', 3, 5, '*', 'o2')],
      [['TREATMENT.OPERATIONS_OVERLAP', '/operations/0/span']],
    ],
    [
      'an operation inside a larger one, behind a small one',
      [change('p1', 0, 9, '*', 'o1'), change('p1', 1, 2, '*', 'o2'), change('p1', 5, 6, '*', 'o3')],
      [
        ['TREATMENT.OPERATIONS_OVERLAP', '/operations/1/span'],
        ['TREATMENT.OPERATIONS_OVERLAP', '/operations/2/span'],
      ],
    ],
    [
      'an id used twice',
      [operation, change('c1', 0, 2, '*')],
      [['TREATMENT.ID_USED_TWICE', '/operations/1/id']],
    ],
    ['an unknown block', [change('p9', 0, 1, '*')], [['TREATMENT.TEXT_UNKNOWN', '/operations/0/span/block']]],
    [
      'metadata that must stay',
      [change('meta:issuer', 0, 1, '*')],
      [['TREATMENT.TEXT_UNKNOWN', '/operations/0/span/block']],
    ],
    [
      'a table, which has no text itself',
      [change('t1', 0, 1, '*')],
      [['TREATMENT.TEXT_UNKNOWN', '/operations/0/span/block']],
    ],
    [
      'a removal that leaves text',
      [{ ...operation, action: 'remove' }],
      [['TREATMENT.REMOVE_LEAVES_TEXT', '/operations/0/replacement']],
    ],
    [
      'a mask that shows nothing',
      [{ ...operation, replacement: '' }],
      [['TREATMENT.REPLACEMENT_MISSING', '/operations/0/replacement']],
    ],
    [
      'a mask that still shows the text, in other widths',
      [change('p1', 11, 17, '６４０１０４***')],
      [['TREATMENT.REPLACEMENT_KEEPS_TEXT', '/operations/0/replacement']],
    ],
    ['no rule', [{ ...operation, rule: '' }], [['TEXT.TOO_SHORT', '/operations/0/rule']]],
    ['no basis', [{ ...operation, basis: '' }], [['TEXT.TOO_SHORT', '/operations/0/basis']]],
    [
      'half a character',
      [{ ...operation, replacement: '\ud842' }],
      [['TEXT.LONE_SURROGATE', '/operations/0/replacement']],
    ],
    [
      'a line break',
      [{ ...operation, replacement: 'a\nb' }],
      [['TEXT.CONTROL_CHARACTER', '/operations/0/replacement']],
    ],
    [
      'a link that runs',
      [change('href:i1:0', 0, 8, 'javascript:')],
      [['TREATMENT.RESULT_INVALID', '/operations']],
    ],
    [
      'a keyword grown too long',
      [change('meta:keywords:0', 0, 1, '*'.repeat(51))],
      [['TREATMENT.RESULT_INVALID', '/operations']],
    ],
  ])('refuses %s', (_, operations, codes) => {
    expect(codesOf(treatmentOf(...operations))).toEqual(codes);
  });

  it.each([
    [
      null,
      [
        ['SHAPE.NOT_AN_OBJECT', ''],
        ['SHAPE.NOT_ONE_OF', '/format'],
        ['SHAPE.NOT_AN_ARRAY', '/operations'],
      ],
    ],
    [{ ...treatmentOf(), by: 'x' }, [['SHAPE.UNKNOWN_KEY', '']]],
    [
      treatmentOf({ ...operation, span: { ...operation.span, start: 0.5 } }),
      [['SHAPE.NOT_A_NUMBER_IN_RANGE', '/operations/0/span/start']],
    ],
    [
      treatmentOf({ ...operation, span: { ...operation.span, start: -1 } }),
      [['SHAPE.NOT_A_NUMBER_IN_RANGE', '/operations/0/span/start']],
    ],
    [
      { format: 'shenjiao-treatment/1', operations: [{ ...operation, action: 'blur' }] },
      [['SHAPE.NOT_ONE_OF', '/operations/0/action']],
    ],
  ])('refuses a shape that is not a treatment (%#)', (value, codes) => {
    expect(codesOf(value)).toEqual(codes);
  });
});

describe('verifyRendition', () => {
  const treatment = treatmentOf(
    operation,
    change('alt:m1', 0, 2, '张某', 'o2'),
    change('meta:title', 2, 4, '张某', 'o3'),
  );
  const rendition = applyTreatment(content, treatment);

  it('finds nothing in the bytes that the treatment yields', () => {
    expect(verifyRendition(content, treatment, renditionBytes(rendition))).toEqual([]);
  });

  it('names every text in which an operation was forgotten', () => {
    expect(verifyRendition(content, treatment, renditionBytes(untreated(content)))).toEqual(
      ['meta:title', 'p1', 'alt:m1'].map((block) => ({
        code: 'VERIFICATION.TEXT_DIFFERS',
        path: '',
        params: { block },
      })),
    );
  });

  it.each<[string, unknown, string]>([
    [
      'another character',
      {
        document: {
          ...rendition.document,
          blocks: [
            { ...blocks[0], inlines: [{ type: 'text', text: 'x' }] },
            ...rendition.document.blocks.slice(1),
          ],
        },
      },
      'VERIFICATION.TEXT_DIFFERS',
    ],
    [
      'a block left out',
      { document: { ...rendition.document, blocks: rendition.document.blocks.slice(0, 3) } },
      'VERIFICATION.STRUCTURE_DIFFERS',
    ],
    [
      'blocks in another order',
      { document: { ...rendition.document, blocks: rendition.document.blocks.toReversed() } },
      'VERIFICATION.STRUCTURE_DIFFERS',
    ],
    [
      'another issuer',
      { metadata: { ...rendition.metadata, issuer: '云溪市人民政府' } },
      'VERIFICATION.STRUCTURE_DIFFERS',
    ],
    [
      'another keyword',
      { metadata: { ...rendition.metadata, keywords: ['张三'] } },
      'VERIFICATION.TEXT_DIFFERS',
    ],
    [
      'an attachment more',
      {
        attachments: [
          { digest: `sha256:${'b'.repeat(64)}`, name: 'a.pdf', mediaType: 'application/pdf', sizeBytes: 1 },
        ],
      },
      'VERIFICATION.ATTACHMENTS_DIFFER',
    ],
    ['the salt inside', { salt: 'f'.repeat(64) }, 'VERIFICATION.BYTES_NOT_CANONICAL'],
  ])('finds %s', (_, change, code) => {
    const issues = verifyRendition(
      content,
      treatment,
      canonicalBytes({ ...rendition, ...(change as object) }),
    );
    expect(issues.map((issue) => issue.code).at(0)).toEqual(code);
  });

  it('finds lost formatting although no character differs', () => {
    const plain = {
      ...blocks[0],
      inlines: [
        { type: 'text', text: '当事人张某，身份证号' },
        { type: 'break' },
        { type: 'text', text: '640104190002280027' },
      ],
    };
    const changed = {
      ...rendition,
      document: { ...rendition.document, blocks: [plain, ...rendition.document.blocks.slice(1)] },
    };
    expect(verifyRendition(content, treatment, canonicalBytes(changed))).toEqual([
      { code: 'VERIFICATION.TEXT_DIFFERS', path: '', params: { block: 'p1' } },
    ]);
  });

  it('finds operations that have no place in the revision or lie on one another', () => {
    const fault = { code: 'VERIFICATION.TREATMENT_DOES_NOT_FIT', path: '', params: {} };
    const bytes = renditionBytes(untreated(content));
    expect(verifyRendition(content, treatmentOf(change('p9', 0, 1, '*')), bytes)).toEqual([fault]);
    expect(verifyRendition(content, treatmentOf(change('p1', 29, 30, '*')), bytes)).toEqual([fault]);
    const twice = treatmentOf(change('p1', 0, 2, '*', 'o1'), change('p1', 1, 3, '*', 'o2'));
    expect(verifyRendition(content, twice, bytes)[0]).toEqual(fault);
  });
});

describe('listUntreatedRepeats', () => {
  it('finds a value that was treated in one place and forgotten in others', () => {
    expect(listUntreatedRepeats(content, treatmentOf(operation))).toEqual([
      { operation: 'o1', span: { block: 'meta:title', start: 2, end: 4 } },
      { operation: 'o1', span: { block: 'meta:summary', start: 0, end: 2 } },
      { operation: 'o1', span: { block: 'meta:keywords:0', start: 0, end: 2 } },
      { operation: 'o1', span: { block: 'alt:m1', start: 0, end: 2 } },
    ]);
  });

  it('sees through widths, spaces and hyphens', () => {
    const text = '手机 13812345678，办公 138-1234 ５６７８';
    const blocks: readonly Block[] = [{ type: 'paragraph', id: 'p', inlines: [{ type: 'text', text }] }];
    const phones: ItemContent = { document: { format: 'shenjiao-doc/1', blocks }, attachments: [], metadata };
    expect(listUntreatedRepeats(phones, treatmentOf(change('p', 3, 14, '138****5678')))).toEqual([
      { operation: 'o1', span: { block: 'p', start: 18, end: 31 } },
    ]);
  });

  it('says nothing when every repeat was treated', () => {
    expect(listUntreatedRepeats(content, treatmentOf(change('p1', 11, 29, '640*************27')))).toEqual(
      [],
    );
  });
});
