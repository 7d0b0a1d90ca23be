import { parseMetadata } from '#domain/text';

const metadata = {
  title: '关于公示的通知',
  documentNumber: '云综执发〔2026〕3号',
  issuer: '云溪市综合执法监督局',
  subjectCategory: '综合政务',
  genreCategory: '通知',
  groupCategory: null,
  serviceAudience: null,
  documentDate: '2024-02-29',
  effectiveDate: null,
  repealDate: null,
  validity: 'IN_FORCE',
  keywords: ['公示', '执法'],
  summary: '𠮷'.repeat(100),
  source: { kind: 'reprint', name: '中国政府网', url: 'https://example.org/' },
};

function issuesOf(change: Record<string, unknown>): readonly string[] {
  const parsed = parseMetadata({ ...metadata, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
}

describe('parseMetadata', () => {
  it('takes metadata as they are, the summary measured in characters', () => {
    expect(parseMetadata(metadata)).toEqual({ ok: true, metadata });
  });

  it.each([{ title: '' }, { issuer: '' }, { keywords: [] }, { source: { kind: 'own' } }, { summary: null }])(
    'takes a draft with %j',
    (change) => {
      expect(issuesOf(change)).toEqual([]);
    },
  );

  it.each([
    [{ title: null }, ['SHAPE.NOT_A_TEXT /title']],
    [{ title: undefined }, ['SHAPE.MISSING_KEY ', 'SHAPE.NOT_A_TEXT /title']],
    [{ title: '甲'.repeat(301) }, ['TEXT.TOO_LONG /title']],
    [{ title: '甲\ud800' }, ['TEXT.LONE_SURROGATE /title']],
    [{ documentNumber: '' }, ['TEXT.TOO_SHORT /documentNumber']],
    [{ documentDate: '2023-02-29' }, ['VALUE.DATE_INVALID /documentDate']],
    [{ documentDate: '2026-3-2' }, ['VALUE.DATE_INVALID /documentDate']],
    [{ effectiveDate: '2026-03-02T00:00:00.000Z' }, ['VALUE.DATE_INVALID /effectiveDate']],
    [{ validity: 'SECRET' }, ['SHAPE.NOT_ONE_OF /validity']],
    [{ keywords: [''] }, ['TEXT.TOO_SHORT /keywords/0']],
    [{ keywords: '公示' }, ['SHAPE.NOT_AN_ARRAY /keywords']],
    [{ summary: '甲'.repeat(101) }, ['TEXT.TOO_LONG /summary']],
    [{ summary: '𠮷'.repeat(101) }, ['TEXT.TOO_LONG /summary']],
    [{ source: { kind: 'rumour' } }, ['SHAPE.NOT_ONE_OF /source/kind']],
    [{ source: { kind: 'own', name: '' } }, ['SHAPE.UNKNOWN_KEY /source']],
    [{ source: { kind: 'reprint', name: '甲', url: 'javascript:x' } }, ['VALUE.LINK_REFUSED /source/url']],
    [
      { source: { kind: 'otherAgency', name: '甲' } },
      ['SHAPE.MISSING_KEY /source', 'SHAPE.NOT_A_TEXT /source/consent'],
    ],
    [{ indexNumber: '1' }, ['SHAPE.UNKNOWN_KEY ']],
    [{ publishedAt: '2020-01-01' }, ['SHAPE.UNKNOWN_KEY ']],
  ])('refuses %j', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues);
  });

  it('refuses what is no object', () => {
    expect(parseMetadata('x')).toEqual({
      ok: false,
      issues: [{ code: 'SHAPE.NOT_AN_OBJECT', path: '', params: {} }],
    });
  });
});
