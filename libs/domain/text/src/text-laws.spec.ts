import fc from 'fast-check';
import {
  canonicalBytes,
  digestOf,
  documentTextOf,
  listImageTexts,
  listLinkTexts,
  listMetadataTexts,
  listTextBlocks,
  makeSourceRevision,
  parseDocument,
  plainTextOf,
  revisionOf,
  spanFault,
  spansOverlap,
} from '#domain/text';
import type { DisclosureDocument, ItemMetadata } from '#domain/text';

const metadata: ItemMetadata = {
  title: '通知',
  documentNumber: null,
  issuer: '某局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: ['甲', '乙'],
  summary: null,
  source: { kind: 'otherAgency', name: '丙', consent: '丁' },
};

const anyRun = fc.record({
  type: fc.constant('text'),
  text: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
    .filter((text) => !/[\u0000-\u0008\u000A-\u001F\u007F]/.test(text)),
  marks: fc
    .subarray([{ type: 'bold' }, { type: 'strike' }, { type: 'link', href: 'https://example.org/' }])
    .chain((marks) => fc.shuffledSubarray(marks, { minLength: marks.length })),
});
const anyInlines = fc.array(fc.oneof(anyRun, fc.constant({ type: 'break' })), { maxLength: 5 });
const anyBlocks = fc.array(
  fc.oneof(
    anyInlines.map((inlines) => ({ type: 'paragraph', inlines })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), anyInlines)
      .map(([level, inlines]) => ({ type: 'heading', level, inlines })),
  ),
  { maxLength: 6 },
);

function documentOf(blocks: readonly object[]): DisclosureDocument {
  const named = blocks.map((block, index) => ({ ...block, id: `b${index}` }));
  const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks: named });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
}

function shuffleKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffleKeys);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffleKeys(part)]),
  );
}

describe('canonical bytes', () => {
  it('read back as the value and are the same for any order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = Buffer.from(canonicalBytes(value)).toString('utf8');
        expect(Buffer.from(canonicalBytes(JSON.parse(text))).toString('utf8')).toEqual(text);
        expect(Buffer.from(canonicalBytes(shuffleKeys(value))).toString('utf8')).toEqual(text);
      }),
    );
  });
});

describe('a parsed document', () => {
  it('parses to itself again', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const document = documentOf(blocks);
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document });
      }),
    );
  });

  it('keeps the text of its runs to the unit', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const sent = blocks.map(({ inlines }) =>
          inlines.map((inline) => ('text' in inline ? inline.text : '\n')).join(''),
        );
        expect(listTextBlocks(documentOf(blocks)).map(({ inlines }) => plainTextOf(inlines))).toEqual(sent);
      }),
    );
  });

  it('survives the way through a revision', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const sealed = makeSourceRevision({
          document: documentOf(blocks),
          metadata,
          attachments: [],
          salt: 'a'.repeat(64),
        });
        expect(revisionOf(sealed.bytes)).toEqual(sealed.revision);
        expect(digestOf(sealed.bytes)).toEqual(sealed.digest);
      }),
    );
  });
});

describe('spanFault', () => {
  it.each([
    [0, 2, null],
    [0, 4, null],
    [3, 4, null],
    [0, 0, 'SPAN.EMPTY'],
    [3, 0, 'SPAN.EMPTY'],
    [0, 5, 'SPAN.OUTSIDE'],
    [-1, 1, 'SPAN.OUTSIDE'],
    [0.5, 1, 'SPAN.OUTSIDE'],
    [0, Number.NaN, 'SPAN.OUTSIDE'],
    [0, 1, 'SPAN.SPLITS_CHARACTER'],
    [1, 3, 'SPAN.SPLITS_CHARACTER'],
  ])('says about %d to %d of "𠮷野家"', (start, end, fault) => {
    expect(spanFault('𠮷野家', { block: 'p', start, end })).toEqual(fault);
  });

  it('finds no fault exactly where both cuts leave whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(10), fc.nat(10), (text, start, end) => {
        const isWhole = [text.slice(0, start), text.slice(start, end), text.slice(end)].every((part) =>
          part.isWellFormed(),
        );
        const fits = start < end && end <= text.length && isWhole;
        expect(spanFault(text, { block: 'p', start, end }) === null).toEqual(fits);
      }),
    );
  });
});

describe('spansOverlap', () => {
  const span = (start: number, end: number, block = 'p') => ({ block, start, end });

  it.each([
    [span(0, 2), span(1, 3), true],
    [span(0, 9), span(3, 4), true],
    [span(0, 2), span(2, 3), false],
    [span(0, 2), span(0, 2, 'q'), false],
  ])('of %j and %j is %s', (one, other, overlap) => {
    expect([spansOverlap(one, other), spansOverlap(other, one)]).toEqual([overlap, overlap]);
  });
});

describe('the texts of an item', () => {
  const inlines = (text: string) => [{ type: 'text', text }];
  const link = (text: string, href: string) => ({ type: 'text', text, marks: [{ type: 'link', href }] });
  const parsed = parseDocument({
    format: 'shenjiao-doc/1',
    blocks: [
      { type: 'heading', id: 'h', level: 1, inlines: inlines('题') },
      {
        type: 'list',
        id: 'l',
        ordered: true,
        items: [
          {
            id: 'i1',
            inlines: inlines('一'),
            children: {
              type: 'list',
              id: 'k',
              ordered: false,
              items: [{ id: 'i2', inlines: inlines('二') }],
            },
          },
          { id: 'i3', inlines: inlines('三') },
        ],
      },
      { type: 'table', id: 't', rows: [{ cells: [{ id: 'c', inlines: inlines('四') }] }] },
      { type: 'image', id: 'm', attachment: `sha256:${'0'.repeat(64)}`, alt: '五', caption: '六' },
      {
        type: 'paragraph',
        id: 'p',
        inlines: [link('七', 'https://a.example/'), { type: 'break' }, link('八', 'https://b.example/')],
      },
    ],
  });
  const document = parsed.ok ? parsed.document : documentOf([]);

  it('are listed in reading order with the names that spans know them by', () => {
    expect(listTextBlocks(document).map(({ block, kind, text }) => `${block} ${kind} ${text}`)).toEqual([
      'h heading 题',
      'i1 listItem 一',
      'i2 listItem 二',
      'i3 listItem 三',
      'c tableCell 四',
      'p paragraph 七\n八',
    ]);
    expect(documentTextOf(document)).toEqual('题\n一\n二\n三\n四\n七\n八');
  });

  it('include images, links and metadata under names that no block can have', () => {
    const texts = [...listImageTexts(document), ...listLinkTexts(document), ...listMetadataTexts(metadata)];
    expect(texts.map(({ block, text }) => `${block}=${text}`)).toEqual([
      'alt:m=五',
      'caption:m=六',
      'href:p:0=https://a.example/',
      'href:p:1=https://b.example/',
      'meta:title=通知',
      'meta:issuer=某局',
      'meta:keywords:0=甲',
      'meta:keywords:1=乙',
      'meta:source:name=丙',
      'meta:source:consent=丁',
    ]);
  });
});
