import fc from 'fast-check';
import type { ItemContent } from '#domain/text';
import { changedSpans } from './changed-spans.js';
import { classifyChange } from './classify.js';
import { standingAfter } from './matrix.js';

const metadata: ItemContent['metadata'] = {
  title: '关于设置公示牌的公告',
  documentNumber: null,
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: '公告',
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: ['公示'],
  summary: null,
  source: { kind: 'own' },
};

function content(text: string, change: Partial<ItemContent['metadata']> = {}): ItemContent {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: [{ type: 'paragraph', id: 'b1', inlines: [{ type: 'text', text }] }],
    } as unknown as ItemContent['document'],
    attachments: [],
    metadata: { ...metadata, ...change },
  };
}

const sentence = '公示期为五日，未提出异议的，按规定办理。';

describe('classifyChange', () => {
  it.each([
    ['nothing', sentence, []],
    ['a digit in Chinese', '公示期为七日，未提出异议的，按规定办理。', ['digit']],
    ['a negation', '公示期为五日，提出异议的，按规定办理。', ['negation']],
    ['a place', '公示期为五日，未提出异议的，按区规定办理。', ['name']],
    ['the unit of a period', '公示期为五月，未提出异议的，按规定办理。', ['date']],
    ['wording', '公示期为五日，未提出异议的，照规定办理完毕。', ['text']],
  ])('calls a drafter’s change of %s what it is', (_, text, classes) => {
    expect(classifyChange({ before: content(sentence), after: content(text), by: 'drafter' })).toEqual(
      classes,
    );
  });

  it('leaves a proofreader the misprint within its limit, and nothing that touches a digit', () => {
    const fixed = (text: string) =>
      classifyChange({ before: content(sentence), after: content(text), by: 'proofreader' });
    expect([
      fixed('公示期为五日，未提出异议的，依规定办理。'),
      fixed('公示期为七日，未提出异议的，按规定办理。'),
      fixed('公示期为五日，未提出异议的，由承办科室另行处理。'),
      classifyChange({ before: content('当事人张伟。'), after: content('当事人张玮。'), by: 'proofreader' }),
    ]).toEqual([['typographic'], ['digit'], ['name'], ['name']]);
  });

  it('tells catalogue data from what the page shows', () => {
    const after = (change: Partial<ItemContent['metadata']>) =>
      classifyChange({ before: content(sentence), after: content(sentence, change), by: 'drafter' });
    expect([after({ summary: '摘要' }), after({ title: '关于公示牌的公告' })]).toEqual([
      ['metadata'],
      ['text'],
    ]);
  });
});

describe('changedSpans', () => {
  it('names what must be taken out and put in to come from one text to the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (one, other) => {
        const spans = changedSpans(one, other);
        const removed = spans.reduce((sum, span) => sum + [...span.removed].length, 0);
        const added = spans.reduce((sum, span) => sum + [...span.added].length, 0);
        expect([...one].length - removed).toEqual([...other].length - added);
        expect(spans.length === 0).toEqual(one === other);
      }),
    );
  });
});

describe('the matrix', () => {
  const everything = [
    'firstReview',
    'firstProof',
    'confidentialityReview',
    'deidentification',
    'finalReview',
    'signOff',
    'thirdProof',
    'unionOpinion',
  ];

  it('lets everything fall with the text, and a step that it does not know with every change', () => {
    expect([
      standingAfter(['digit'], everything).carried,
      standingAfter(['typographic'], ['unionOpinion']).carried,
    ]).toEqual([[], []]);
  });

  it('carries with the release plan all but the sign-off, and names the rule', () => {
    const { carried, fallen } = standingAfter(['releasePlan'], everything);
    expect([carried.map(({ step, rule }) => `${step} ${rule}`), fallen]).toEqual([
      [
        'firstReview',
        'firstProof',
        'confidentialityReview',
        'deidentification',
        'finalReview',
        'thirdProof',
      ].map((step) => `${step} M-releasePlan`),
      ['signOff', 'unionOpinion'],
    ]);
  });

  it('lets fall with two changes what either lets fall', () => {
    const both = standingAfter(['metadata', 'attribute'], everything);
    expect(both.carried.map(({ step }) => step)).toEqual(['firstReview', 'firstProof']);
  });

  it('carries nothing over when nothing has changed: all stands where it was given', () => {
    expect(standingAfter([], everything)).toEqual({ carried: [], fallen: [] });
  });
});
