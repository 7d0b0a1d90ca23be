import { readFileSync } from 'node:fs';
import type { CivilDate } from '#domain/kernel';
import {
  checkSensitivity,
  compileLexicon,
  type LexiconEntry,
  lexiconSnapshot,
  restoreLexicon,
  startingLexicon,
} from '#domain/screening';
import { type ItemContent, makeFinding, MatcherSnapshotError, parseDocument } from '#domain/text';

const on = '2026-11-21' as CivilDate;

const plainEntry: LexiconEntry = {
  id: 'a',
  term: '布控',
  category: 'ENFORCEMENT_METHOD',
  severity: 'SERIOUS',
  reach: 'variants',
  exceptions: [],
  replacement: null,
  basis: ['law.disclosure.14'],
  owner: '综合科',
  validFrom: '2026-01-01' as CivilDate,
  validTo: null,
};

function contentOf(...texts: readonly string[]): ItemContent {
  const blocks = texts.map((text, index) => ({
    type: 'paragraph',
    id: `p${index}`,
    inlines: text
      .split('\n')
      .flatMap((line, at) => [
        ...(at > 0 ? [{ type: 'break' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line }]),
      ]),
  }));
  const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return {
    document: parsed.document,
    attachments: [],
    metadata: {
      title: '通知',
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
    },
  };
}

/** Entry, severity and place of every finding in one text. */
function found(text: string, ...changes: readonly Partial<LexiconEntry>[]): readonly string[] {
  const entries = changes.map((change, index) => ({ ...plainEntry, id: `e${index}`, ...change }));
  const lexicon = compileLexicon({ version: 'test/1', entries });
  return checkSensitivity(contentOf(text), lexicon, on).map(
    ({ rule, severity, why, span }) => `${rule} ${severity} ${why.code} ${span.start}-${span.end}`,
  );
}

describe('checkSensitivity', () => {
  it('names entry, version, category, basis and what could be done', () => {
    const lexicon = compileLexicon({ version: 'office/3', entries: [plainEntry] });
    expect(checkSensitivity(contentOf('', '已经布控'), lexicon, on)).toEqual([
      makeFinding({
        check: 'sensitivity',
        span: { block: 'p1', start: 2, end: 4 },
        continuedIn: [],
        rule: 'LEXICON:a',
        ruleVersion: 'office/3',
        category: 'ENFORCEMENT_METHOD',
        severity: 'SERIOUS',
        why: { code: 'LEXICON.TERM', params: { category: 'ENFORCEMENT_METHOD' } },
        basis: ['law.disclosure.14'],
        suggestion: { kind: 'advice', code: 'LEXICON.DECIDE', params: {} },
      }),
    ]);
  });

  it.each([
    ['布控', 'LEXICON.TERM 0-2'],
    ['佈控', 'LEXICON.VARIANT 0-2'],
    ['布 控', 'LEXICON.VARIANT 0-3'],
    ['布★控', 'LEXICON.VARIANT 0-3'],
    ['布\u200b控', 'LEXICON.VARIANT 0-3'],
  ])('finds %j however it is written', (text, place) => {
    expect(found(text, {})).toEqual([`LEXICON:e0 SERIOUS ${place}`]);
  });

  it.each(['分布，控制', '分布\n控制', '分布。控制'])(
    'does not read a short word across clauses: %j',
    (text) => {
      expect(found(text, {})).toEqual([]);
    },
  );

  it('gives a long wording across clauses as a hint, and one with more gaps as what it is', () => {
    const entry = { term: '社会稳定风险' };
    expect([found('社会稳定，风险', entry), found('社，会，稳，定，风，险', entry)]).toEqual([
      ['LEXICON:e0 STYLE LEXICON.DIVIDED 0-7'],
      ['LEXICON:e0 SERIOUS LEXICON.VARIANT 0-11'],
    ]);
  });

  it('looks for an exact term only as it is written', () => {
    expect([found('佈控', { reach: 'exact' }), found('布控', { reach: 'exact' })]).toEqual([
      [],
      ['LEXICON:e0 SERIOUS LEXICON.TERM 0-2'],
    ]);
  });

  it('leaves a Latin word whole', () => {
    const entry = { term: 'AI' };
    expect([found('MAIL', entry), found('用ai办公', entry), found('AI2', entry)]).toEqual([
      [],
      ['LEXICON:e0 SERIOUS LEXICON.VARIANT 1-3'],
      [],
    ]);
  });

  it('takes the longest of terms that lie in each other, and both of those that overlap', () => {
    expect(found('技术侦查措施不', { term: '侦查' }, { term: '技术侦查措施' }, { term: '措施不' })).toEqual([
      'LEXICON:e1 SERIOUS LEXICON.TERM 0-6',
      'LEXICON:e2 SERIOUS LEXICON.TERM 4-7',
    ]);
  });

  it('leaves a term alone inside a phrase that its entry excepts, however that is written', () => {
    const entry = { term: '最佳', exceptions: ['最佳实践', '评为最佳'] };
    expect([
      found('最佳實踐', entry),
      found('评为最佳', entry),
      found('最佳', entry),
      found('最佳实践与最佳', entry),
      found('最佳实践', entry, { term: '最佳' }),
    ]).toEqual([
      [],
      [],
      ['LEXICON:e0 SERIOUS LEXICON.TERM 0-2'],
      ['LEXICON:e0 SERIOUS LEXICON.TERM 5-7'],
      ['LEXICON:e1 SERIOUS LEXICON.TERM 0-2'],
    ]);
  });

  it.each<[string, Partial<LexiconEntry>, number]>([
    ['on its first day', { validFrom: on }, 1],
    ['not before it', { validFrom: '2026-11-22' as CivilDate }, 0],
    ['on the day before it ends', { validTo: '2026-11-22' as CivilDate }, 1],
    ['not on the day on which it is over', { validTo: on }, 0],
  ])('takes an entry %s', (_, change, count) => {
    expect(found('布控', change).length).toEqual(count);
  });

  it('gives what only sounds alike as a hint, when a character is the very one and nothing else was found', () => {
    const entry: Partial<LexiconEntry> = { term: '政府', reach: 'homophones' };
    expect([
      found('政腐', entry),
      found('正副', entry),
      found('政府', entry),
      found('政腐', { ...entry, reach: 'variants' }),
    ]).toEqual([['LEXICON:e0 STYLE LEXICON.HOMOPHONE 0-2'], [], ['LEXICON:e0 SERIOUS LEXICON.TERM 0-2'], []]);
  });

  it('searches titles, names of attachments and link targets too', () => {
    const lexicon = compileLexicon({ version: 'test/1', entries: [plainEntry] });
    const content = contentOf('无');
    const titled = { ...content, metadata: { ...content.metadata, title: '布控通知', keywords: ['布控'] } };
    expect(checkSensitivity(titled, lexicon, on).map(({ span }) => span.block)).toEqual([
      'meta:title',
      'meta:keywords:0',
    ]);
  });

  it('stays linear on a text made of nothing but hits', () => {
    const lexicon = compileLexicon({
      version: 'test/1',
      entries: [
        { ...plainEntry, term: '最佳', exceptions: ['最佳最'] },
        { ...plainEntry, id: 'b', term: '佳最' },
      ],
    });
    const [short, long] = [20_000, 200_000].map((times) => {
      const content = contentOf('最佳'.repeat(times));
      const start = process.hrtime.bigint();
      checkSensitivity(content, lexicon, on);
      return Number(process.hrtime.bigint() - start);
    });
    expect(long! / short!).toBeLessThan(40);
  });
});

describe('a compiled lexicon', () => {
  it('finds the same after it has been kept as a snapshot', () => {
    const compiled = compileLexicon(startingLexicon);
    const restored = restoreLexicon(startingLexicon, lexiconSnapshot(compiled));
    const content = contentOf('正在偵辦的案件，稳控人员与老赖', '盲留');
    expect(checkSensitivity(content, restored, on)).toEqual(checkSensitivity(content, compiled, on));
    expect(checkSensitivity(content, restored, on).map(({ rule }) => rule)).toEqual([
      'LEXICON:unresolved-case-1',
      'LEXICON:stability-1',
      'LEXICON:personal-attack-8',
      'LEXICON:personal-attack-2',
    ]);
  });

  it('is not restored from a snapshot of other entries', () => {
    const snapshot = lexiconSnapshot(compileLexicon({ version: 'x', entries: [plainEntry] }));
    expect(() => restoreLexicon(startingLexicon, snapshot)).toThrow(MatcherSnapshotError);
  });
});

describe('the starting lexicon', () => {
  it('names every entry once', () => {
    const ids = startingLexicon.entries.map(({ id }) => id);
    expect(new Set(ids).size).toEqual(ids.length);
  });

  it.each(['yinchuan-2022-ledger', 'xinrong-2022-task-table'])(
    'finds nothing in the public document %s',
    (name) => {
      const text = readFileSync(new URL(`../../../../test/samples/${name}.txt`, import.meta.url), 'utf8');
      const lexicon = compileLexicon(startingLexicon);
      expect(checkSensitivity(contentOf(...text.split('\n')), lexicon, on)).toEqual([]);
    },
  );
});
