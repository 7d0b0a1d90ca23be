import { checkSubmission, submissionIssueCodes } from '#domain/disclosure';
import type { ReleasePlan } from '#domain/disclosure';
import type { CivilDate, Digest, Instant } from '#domain/kernel';
import type { ItemContent, ItemMetadata } from '#domain/text';

const metadata: ItemMetadata = {
  title: '云溪市综合执法监督局政务公开工作要点',
  documentNumber: '云综执发〔2026〕3号',
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: '2026-03-02' as CivilDate,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: [],
  summary: '本年度政务公开工作要点任务',
  source: { kind: 'own' },
};

const plan: ReleasePlan = {
  format: 'shenjiao-release-plan/1',
  attribute: 'PROACTIVE',
  basis: [{ law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 3 }],
  attributeMethod: 'item',
  proactiveCategory: 3,
  withheld: [],
  audience: { kind: 'public' },
  channels: ['portal'],
  column: 'plans',
  notBefore: null,
  publicityPeriod: { kind: 'longTerm' },
  riskTier: 'A',
};

function contentOf(text: string, change: Partial<ItemMetadata> = {}): ItemContent {
  const blocks = [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text }] }] as const;
  return {
    document: { format: 'shenjiao-doc/1', blocks },
    attachments: [],
    metadata: { ...metadata, ...change },
  };
}

const columns = ['notices', 'plans'];
const body = '各科室、执法大队：现将任务印发给你们。';
const withheld = [{ ground: 'THIRD_PARTY_PRIVACY', reason: '涉及个人住址' }] as const;

function codesOf(content: ItemContent, change: Partial<ReleasePlan> = {}): readonly string[] {
  return checkSubmission(content, { ...plan, ...change }, columns).map(({ code }) => code);
}

describe('checkSubmission', () => {
  it('finds nothing in an item that has all it needs', () => {
    expect(checkSubmission(contentOf(body), plan, columns)).toEqual([]);
  });

  it('asks for what the statutory catalogue names', () => {
    const content = contentOf(body, { title: ' ', issuer: '', summary: null, documentDate: null });
    expect(checkSubmission(content, plan, columns)).toEqual([
      { code: 'SUBMISSION.TITLE_MISSING', path: '/metadata/title', params: {} },
      { code: 'SUBMISSION.ISSUER_MISSING', path: '/metadata/issuer', params: {} },
      { code: 'SUBMISSION.SUMMARY_MISSING', path: '/metadata/summary', params: {} },
      { code: 'SUBMISSION.DOCUMENT_DATE_MISSING', path: '/metadata/documentDate', params: {} },
    ]);
  });

  it.each<[string, Partial<ItemMetadata>, readonly string[]]>([
    [
      'a repeal before the effect',
      { effectiveDate: '2026-03-02' as CivilDate, repealDate: '2026-03-01' as CivilDate },
      ['SUBMISSION.REPEALED_BEFORE_EFFECTIVE'],
    ],
    ['a repeal without its date', { validity: 'REPEALED' }, ['SUBMISSION.REPEAL_DATE_MISSING']],
    [
      "another agency's information without its consent",
      { source: { kind: 'otherAgency', name: '云溪市气象局', consent: '' } },
      ['SUBMISSION.CONSENT_MISSING'],
    ],
    [
      'a reprint that names no source',
      { source: { kind: 'reprint', name: '', url: 'https://example.org/a' } },
      ['SUBMISSION.SOURCE_NAME_MISSING'],
    ],
  ])('refuses %s', (_, change, codes) => {
    expect(codesOf(contentOf(body, change))).toEqual(codes);
  });

  it('accepts a repeal on the very day of the effect', () => {
    const day = '2026-03-02' as CivilDate;
    expect(codesOf(contentOf(body, { effectiveDate: day, repealDate: day, validity: 'REPEALED' }))).toEqual(
      [],
    );
  });

  it.each<[string, Partial<ReleasePlan>, readonly string[]]>([
    ['no legal basis', { basis: [] }, ['SUBMISSION.BASIS_MISSING']],
    ['proactive disclosure of no category', { proactiveCategory: null }, ['SUBMISSION.CATEGORY_MISSING']],
    ['information on request', { attribute: 'ON_REQUEST' }, ['SUBMISSION.ATTRIBUTE_NOT_FOR_PUBLICATION']],
    [
      'information not disclosed',
      { attribute: 'NOT_DISCLOSED' },
      ['SUBMISSION.ATTRIBUTE_NOT_FOR_PUBLICATION'],
    ],
    ['a part that nobody named', { attribute: 'PARTIAL' }, ['SUBMISSION.WITHHELD_PART_NOT_NAMED']],
    [
      'full disclosure that keeps something back',
      { withheld },
      ['SUBMISSION.WITHHELD_PART_IN_FULL_DISCLOSURE'],
    ],
    [
      'a ground without a reason',
      { attribute: 'PARTIAL', withheld: [{ ground: 'STATE_SECRET', reason: ' ' }] },
      ['SUBMISSION.WITHHOLD_REASON_MISSING'],
    ],
    ['no column', { column: '' }, ['SUBMISSION.COLUMN_MISSING']],
    ["another unit's column", { column: 'notices-of-the-town' }, ['SUBMISSION.COLUMN_UNKNOWN']],
    ['no channel', { channels: [] }, ['SUBMISSION.CHANNEL_MISSING']],
    [
      'a limited audience on a page that everybody reads',
      { audience: { kind: 'limited', scope: '' } },
      ['SUBMISSION.AUDIENCE_SCOPE_MISSING', 'SUBMISSION.AUDIENCE_SMALLER_THAN_PORTAL'],
    ],
    [
      'a publicity period over before it begins',
      {
        notBefore: '2026-03-02T16:00:00.000Z' as Instant,
        publicityPeriod: { kind: 'until', on: '2026-03-02' as CivilDate },
      },
      ['SUBMISSION.PUBLICITY_ENDS_TOO_EARLY'],
    ],
  ])('refuses %s', (_, change, codes) => {
    expect(codesOf(contentOf(body), change)).toEqual(codes);
  });

  it('accepts a publicity period that ends on the day it begins in Asia/Shanghai', () => {
    const change: Partial<ReleasePlan> = {
      notBefore: '2026-03-02T15:59:59.999Z' as Instant,
      publicityPeriod: { kind: 'until', on: '2026-03-02' as CivilDate },
    };
    expect(codesOf(contentOf(body), change)).toEqual([]);
  });

  it('accepts partial disclosure that names what is kept back and why', () => {
    expect(codesOf(contentOf(body), { attribute: 'PARTIAL', withheld })).toEqual([]);
  });

  it.each([
    ['（此件公开发布）', 'PROACTIVE', []],
    ['(此件 主动公开)', 'PROACTIVE', []],
    ['（此件删减后公开）', 'PARTIAL', []],
    ['（此件依申请公开）', 'PROACTIVE', ['SUBMISSION.PRINTED_MARK_CONFLICT']],
    ['（此件不予公开）', 'PROACTIVE', ['SUBMISSION.PRINTED_MARK_CONFLICT']],
    ['（此件不公开）', 'PARTIAL', ['SUBMISSION.PRINTED_MARK_CONFLICT']],
    ['（此件公开发布）', 'PARTIAL', ['SUBMISSION.PRINTED_MARK_CONFLICT']],
    ['落款写明“此件不公开”的文件另行处理', 'PROACTIVE', []],
  ] as const)('holds the printed mark %s against attribute %s', (text, attribute, codes) => {
    expect(
      codesOf(contentOf(text), { attribute, withheld: attribute === 'PARTIAL' ? withheld : [] }),
    ).toEqual(codes);
  });

  it('names the block of a printed mark that contradicts', () => {
    expect(checkSubmission(contentOf('（此件不公开）'), plan, columns)).toEqual([
      {
        code: 'SUBMISSION.PRINTED_MARK_CONFLICT',
        path: '/releasePlan/attribute',
        params: { block: 'p1', printed: 'NOT_DISCLOSED', attribute: 'PROACTIVE' },
      },
    ]);
  });

  it('wants a document number where the attribute comes from its series', () => {
    expect(codesOf(contentOf(body, { documentNumber: null }), { attributeMethod: 'series' })).toEqual([
      'SUBMISSION.SERIES_WITHOUT_DOCUMENT_NUMBER',
    ]);
  });

  it('wants text, and every image among the attachments', () => {
    const attachment = `sha256:${'a'.repeat(64)}` as Digest;
    const image = { type: 'image', id: 'i', attachment, alt: '现场' } as const;
    const content = contentOf(body);
    const document = { ...content.document, blocks: [image] };
    expect(checkSubmission({ ...content, document }, plan, columns)).toEqual([
      { code: 'SUBMISSION.TEXT_MISSING', path: '/document/blocks', params: {} },
      { code: 'SUBMISSION.IMAGE_NOT_ATTACHED', path: '/document/blocks/0', params: {} },
    ]);
    const file = { digest: attachment, name: '现场.png', mediaType: 'image/png', sizeBytes: 1 };
    const attached = { ...content, document: { ...document, blocks: [image, ...content.document.blocks] } };
    expect(checkSubmission({ ...attached, attachments: [file] }, plan, columns)).toEqual([]);
  });

  it('has no code twice', () => {
    expect(new Set<string>(submissionIssueCodes).size).toEqual(submissionIssueCodes.length);
  });
});
