import { checkPersonalInformation } from '../check-personal-information.js';
import { strengthLimits } from '../rules/mask-strength.v1.js';
import { aTableOf, anItemOf, plainFacts } from '../testing/items.js';
import { aggregationNotes } from './aggregation-notes.js';
import { DigestKeyTooShortError, keyedDigest } from './keyed-digest.js';
import { assessRecovery, revealedPositions, unionOf } from './revealed-positions.js';
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
  const nothing = { entities: [], series: [], tableRows: 0, coordinateDecimals: 0 };

  it('ask about every limit that is passed, and about nothing at the limit', () => {
    const notes = aggregationNotes({
      entities: [
        { entity: '第二水厂', publishedItems: 5, publishedFields: ['地址'], fields: ['地址', '坐标'] },
      ],
      series: [{ series: '粮库库存', points: 12 }],
      tableRows: 501,
      coordinateDecimals: 4,
    });
    expect([
      notes.map(({ rule }) => rule),
      aggregationNotes({ ...nothing, tableRows: 500, coordinateDecimals: 3 }),
    ]).toEqual([
      [
        'AGGREGATION.ACCUMULATION',
        'AGGREGATION.NEW_FIELD',
        'AGGREGATION.VOLUME',
        'AGGREGATION.PRECISION',
        'AGGREGATION.SERIES',
      ],
      [],
    ]);
  });
});
