import type { Finding } from '#domain/text';
import { checkPersonalInformation } from '../check-personal-information.js';
import { strengthLimits } from '../rules/mask-strength.v1.js';
import { aTableOf, anItemOf, plainFacts } from '../testing/items.js';
import { aggregationNotes } from './aggregation-notes.js';
import { DigestKeyTooShortError, keyedDigest } from './keyed-digest.js';
import { assessRecovery, revealedPositions, unionOf } from './revealed-positions.js';
import { listFacilityMentions } from './facility-mentions.js';
import { seriesNameOf } from './series-name.js';
import { findSmallGroups } from './small-groups.js';

const key = new Uint8Array(32).fill(7);

describe('keyed digests', () => {
  it('are the same for every spelling of a value, and others for others', () => {
    const spellings = ['13812345678', '138-1234-5678', '+86 13812345678', '１３８１２３４５６７８'];
    const digests = new Set(spellings.map((spelling) => keyedDigest(key, 'MOBILE', spelling)));
    const others = [
      keyedDigest(key, 'MOBILE', '13812345679'),
      keyedDigest(key, 'BANK_ACCOUNT', '13812345678'),
      keyedDigest(new Uint8Array(32).fill(8), 'MOBILE', '13812345678'),
    ];
    expect([digests.size, new Set([...digests, ...others]).size]).toEqual([1, 4]);
  });

  it('need a key of 32 bytes', () => {
    expect(() => keyedDigest(new Uint8Array(16), 'MOBILE', '13812345678')).toThrow(DigestKeyTooShortError);
  });
});

describe('masks of several publications', () => {
  const number = '640104190002280027';
  const first = revealedPositions('IDENTITY_NUMBER', number, '640104********0027');
  const second = revealedPositions('IDENTITY_NUMBER', number, '6401041900022800**');
  const [finding] = checkPersonalInformation(anItemOf(number), plainFacts);

  it('show together what each of them shows', () => {
    expect([first, second, unionOf([first, second])]).toEqual([
      '111111000000001111',
      '111111111111111100',
      '1'.repeat(18),
    ]);
  });

  it('show nothing of what was removed, and the end of a number behind its country code', () => {
    expect([
      revealedPositions('IDENTITY_NUMBER', number, ''),
      revealedPositions('MOBILE', '+86 138-1234-5678', '+86 138-****-5678'),
    ]).toEqual(['0'.repeat(18), '11100001111']);
  });

  it('are warned of when too few numbers fit them together', () => {
    const value = { finding: finding!, category: 'IDENTITY_NUMBER', value: number } as const;
    const warned = assessRecovery(
      [
        { ...value, proposed: second, published: [first] },
        { ...value, proposed: first, published: [] },
      ],
      strengthLimits,
      plainFacts.publishedOn,
    );
    expect(warned.map(({ rule, severity, why }) => [rule, severity, why])).toEqual([
      [
        'RECOVERY.IDENTITY_NUMBER',
        'SERIOUS',
        { code: 'RECOVERY.MASKS_ADD_UP', params: { fits: 1, limit: 1_000, publications: 1 } },
      ],
    ]);
  });
});

describe('small groups', () => {
  const row = ['望洪镇', '35', '女'] as const;
  const header = ['乡镇', '年龄', '性别'] as const;

  it('are named once for a table', () => {
    const table = aTableOf(header, row, row, row, row, row, ['李俊镇', '36', '男']);
    expect(findSmallGroups(table).map(({ span, why }) => [span, why.params])).toEqual([
      [
        { block: 'r6c0', start: 0, end: 3 },
        { rows: 1, k: 5 },
      ],
    ]);
  });

  it('are none when five rows look alike, or one column alone is told', () => {
    expect([
      findSmallGroups(aTableOf(header, row, row, row, row, row)),
      findSmallGroups(aTableOf(['乡镇', '金额'], ['望洪镇', '400'])),
    ]).toEqual([[], []]);
  });
});

describe('aggregation notes', () => {
  const site = {
    kind: 'facility',
    span: { block: 'p0', start: 0, end: 4 },
    fields: ['CAPACITY', 'LOCATION'],
  } as const;
  const rowsOf = (count: number) =>
    aTableOf(['序号', '金额'], ...Array.from({ length: count }, () => ['1', '2'] as const));
  const rulesOf = (notes: readonly Finding[]) => notes.map(({ rule, why }) => [rule, why.params]);

  it('ask about a site that is told of too often, and about what is new of it', () => {
    const known = { ...site, publishedItems: 5, publishedFields: ['LOCATION'] };
    expect(rulesOf(aggregationNotes(anItemOf('第二水厂位于'), [known]))).toEqual([
      ['AGGREGATION.ACCUMULATION', { items: 5, limit: 5 }],
      ['AGGREGATION.NEW_FIELD', { fields: ['CAPACITY'], items: 5 }],
    ]);
  });

  it('ask about long tables, exact places and long series, and about nothing at the limit', () => {
    const series = { ...site, kind: 'series', fields: [], publishedFields: [] } as const;
    const exact = anItemOf('位于北纬38.4713、东经106.278度');
    expect([
      rulesOf(aggregationNotes(rowsOf(501), [{ ...series, publishedItems: 12 }])),
      rulesOf(aggregationNotes(exact, [{ ...site, publishedItems: 0, publishedFields: [] }])),
      aggregationNotes(rowsOf(500), [{ ...series, publishedItems: 11 }]),
      aggregationNotes(anItemOf('合格率98.4713%'), []),
    ]).toEqual([
      [
        ['AGGREGATION.VOLUME', { rows: 501, limit: 500 }],
        ['AGGREGATION.SERIES', { points: 12, limit: 12 }],
      ],
      [['AGGREGATION.PRECISION', { decimals: 4, limit: 3 }]],
      [],
      [],
    ]);
  });
});

describe('sites', () => {
  it('are known by one name in every text, with what is told of them', () => {
    const told = listFacilityMentions(
      anItemOf('永宁县第二水厂位于望洪镇。', '对第二水厂的日供水能力进行扩容，变电站另议。'),
    );
    expect(told).toEqual([
      { name: '第二水厂', span: { block: 'p0', start: 0, end: 7 }, fields: ['CAPACITY', 'LOCATION'] },
    ]);
  });

  it('are told of by the row that names them', () => {
    const told = listFacilityMentions(
      aTableOf(['名称', '库容'], ['望洪镇储备库', '2万吨'], ['合计', '2万吨']),
    );
    expect(told).toEqual([
      { name: '望洪镇储备库', span: { block: 'r1c0', start: 0, end: 6 }, fields: ['CAPACITY'] },
    ]);
  });
});

describe('series', () => {
  it('are known by title and head of table without their period', () => {
    const named = (title: string) => {
      const item = aTableOf(['粮食品种', '库存'], ['小麦', '3']);
      return seriesNameOf({ ...item, metadata: { ...item.metadata, title } });
    };
    expect([
      named('永宁县2026年3月粮食库存月报（第3期）'),
      named('永宁县2026年12月粮食库存月报（第12期）'),
      seriesNameOf(anItemOf('无表')),
    ]).toEqual(['永宁县粮食库存月报/粮食品种/库存', '永宁县粮食库存月报/粮食品种/库存', null]);
  });
});
