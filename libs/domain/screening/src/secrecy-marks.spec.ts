import { isStateSecretMark, scanSecrecyMarks } from '#domain/screening';
import { makeFinding, type FoundFacts, type Severity } from '#domain/text';

const strengthOf: Readonly<Record<Severity, string>> = {
  VETO: 'hard',
  SERIOUS: 'strong',
  GENERAL: 'medium',
  STYLE: 'none',
};

const starOf: Omit<FoundFacts, 'span' | 'continuedIn'> = {
  check: 'confidentiality',
  rule: 'MARK.STAR',
  ruleVersion: 'secrecy-marks/1',
  category: 'SECRET',
  severity: 'VETO',
  why: { code: 'MARK.STAR', params: {} },
  basis: ['law.secrecy.31', 'law.secrecyRegulation.21'],
  suggestion: { kind: 'advice', code: 'SECRECY.TAKE_AWAY', params: {} },
};

function scan(...texts: readonly string[]): readonly string[] {
  return scanSecrecyMarks(texts.map((text, index) => ({ block: `b${index}`, text }))).map(
    ({ severity, category }) => `${strengthOf[severity]} ${category}`,
  );
}

describe('the mark of a state secret', () => {
  it.each([
    ['机密★1年', 'SECRET'],
    ['秘密★', 'CONFIDENTIAL'],
    ['机　密★20年', 'SECRET'],
    ['绝密★启封前', 'TOP_SECRET'],
    ['绝密★长期', 'TOP_SECRET'],
    ['秘密★6个月', 'CONFIDENTIAL'],
    ['秘密★2030年12月31日', 'CONFIDENTIAL'],
    ['关于机密★10年文件的办理', 'SECRET'],
    ['国家秘密★', 'CONFIDENTIAL'],
    ['機密★1年', 'SECRET'],
    ['絕密☆十年', 'TOP_SECRET'],
    ['祕密⭐1年', 'CONFIDENTIAL'],
    ['机\u200b密\u2060★1年', 'SECRET'],
    ['机\u0336密\u0336★', 'SECRET'],
    ['机密\ufe0f★\ufe0e1年', 'SECRET'],
    ['机密＊１年', 'SECRET'],
    ['秘密*3年', 'CONFIDENTIAL'],
    ['【机密】★1年', 'SECRET'],
    ['机密级★1年', 'SECRET'],
    ['机·密★', 'SECRET'],
    ['机 - 密 ★ 1 年', 'SECRET'],
    ['机<b>密</b>★<i>1</i>年', 'SECRET'],
    ['机密&#9733;1年', 'SECRET'],
    [`机${' '.repeat(60)}密${' '.repeat(60)}★1年`, 'SECRET'],
    ['机\n密\n★', 'SECRET'],
    ['附件：秘密*', 'CONFIDENTIAL', 'strong'],
    ['秘密*', 'CONFIDENTIAL'],
    ['　〔机密*', 'SECRET'],
    ['关于秘密*一词的说明', 'CONFIDENTIAL', 'strong'],
    ['**机密**', 'SECRET', 'strong'],
    ['“保守秘密”★注意', 'CONFIDENTIAL', 'strong'],
  ])('is found in %j', (text, markClass, strength = 'hard') => {
    expect(scan(text)).toEqual([`${strength} ${markClass}`]);
  });

  it.each([
    '商业秘密',
    '保守国家秘密',
    '征求意见稿',
    '涉及国家秘密、商业秘密或者个人隐私的，不予公开',
    '防止泄露国家秘密、工作秘密和敏感信息',
    '不得以内部文件形式印发执行',
    '规范性文件不得以内部文件形式印发',
    '秘密举报受到保护',
    '★机密',
    '特急',
    '密切关注★',
    '',
  ])('is not found in %j', (text) => {
    expect(scanSecrecyMarks([{ block: 'b', text }]).some(isStateSecretMark)).toEqual(false);
    expect(scan(text).filter((found) => !found.startsWith('medium'))).toEqual([]);
  });

  it.each(['商业秘密★3年', '商业机密★', '工作秘密★1年'])(
    'is not %j, which is a signal of something else',
    (text) => {
      expect(scanSecrecyMarks([{ block: 'b', text }]).some(isStateSecretMark)).toEqual(false);
      expect(scan(text).map((found) => found.split(' ')[0])).toEqual(['strong']);
    },
  );

  it('gives the place in the text as it was typed, and the rule with its version', () => {
    expect(scanSecrecyMarks([{ block: 'p', text: '𠮷：机\u200b　密★１年。' }])).toEqual([
      makeFinding({ ...starOf, span: { block: 'p', start: 3, end: 10 }, continuedIn: [] }),
    ]);
  });
});

describe('a mark spread over several texts', () => {
  it.each<[string, readonly string[], string]>([
    ['level and star with period', ['机密', '★1年'], 'hard SECRET'],
    ['each part by itself', ['机密', '★', '1年'], 'hard SECRET'],
    ['inside the level', ['机', '密★1年'], 'hard SECRET'],
    ['star and period', ['绝密★', '启封前'], 'hard TOP_SECRET'],
    ['with an empty text between', ['秘密', '', '★1年'], 'hard CONFIDENTIAL'],
    ['level alone and star alone', ['秘密', '★'], 'hard CONFIDENTIAL'],
    ['a bullet behind a sentence about secrets', ['保守秘密', '★注意事项'], 'strong CONFIDENTIAL'],
    ['a bullet behind the level alone', ['秘密', '★注意事项'], 'strong CONFIDENTIAL'],
    ['level as a field and its value', ['密级', '机密'], 'strong SECRET'],
  ])('is found: %s', (_, texts, found) => {
    expect(scan(...texts)).toEqual([found]);
  });

  it('names every piece', () => {
    expect(
      scanSecrecyMarks([
        { block: 'a', text: '1 机密' },
        { block: 'b', text: '★' },
        { block: 'c', text: ' 1年 x' },
      ]),
    ).toEqual([
      makeFinding({
        ...starOf,
        span: { block: 'a', start: 2, end: 4 },
        continuedIn: [
          { block: 'b', start: 0, end: 1 },
          { block: 'c', start: 0, end: 3 },
        ],
      }),
    ]);
  });

  it('is none where texts are no neighbours', () => {
    const found = scanSecrecyMarks([
      { block: 'meta:title', text: '机密' },
      { block: 'meta:summary', text: '★1年' },
    ]);
    expect(found.some(isStateSecretMark)).toEqual(false);
  });
});

describe('signals', () => {
  it.each([
    ['机密', 'strong LEVEL_UNKNOWN'],
    ['【秘　密】', 'strong LEVEL_UNKNOWN'],
    ['000001', 'strong COPY_NUMBER'],
    ['份号：000123', 'strong COPY_NUMBER'],
    ['内部明电', 'strong CIPHER_TELEGRAM'],
    ['本件属于工作秘密', 'strong WORK_SECRET'],
    ['内部资料　注意保存', 'strong INTERNAL'],
    ['内部使用，不得外传', 'strong INTERNAL'],
    ['内部★', 'strong INTERNAL'],
    ['（此件不予公开）', 'strong NOT_PUBLIC'],
    ['（此件依申请公开）', 'strong NOT_PUBLIC'],
    ['此件发至县团级', 'strong LIMITED_CIRCULATION'],
    ['保密期限已满', 'strong DECLASSIFIED'],
    ['密级：机密', 'strong SECRET'],
    ['（送审稿）', 'medium PROCESS_INFO'],
    ['签发人：梁志远', 'medium PROCESS_INFO'],
    ['关于调整编制的请示', 'medium PROCESS_INFO'],
    ['该信息为机密', 'medium LEVEL_UNKNOWN'],
  ])('are given by %j', (text, found) => {
    expect(scan(text)).toEqual([found]);
  });

  it.each([
    '（公开征求意见稿）',
    '机要局',
    '政府信息公开工作年度报告',
    '640104（行政区划代码）',
    '编号000001号',
    '（此件公开发布）',
  ])('are not given by %j', (text) => {
    expect(scan(text)).toEqual([]);
  });

  it('take a copy number only at the top of the document', () => {
    expect(scan('a', 'b', 'c', '000001')).toEqual([]);
    expect(scan('', 'a', 'b', '000001')).toEqual(['strong COPY_NUMBER']);
  });

  it('give way to a stronger finding on the same place', () => {
    expect(scan('机密★1年，属机密')).toEqual(['hard SECRET', 'medium LEVEL_UNKNOWN']);
  });
});

describe('scanSecrecyMarks', () => {
  it('stays fast on texts made to slow it down', () => {
    const length = 400_000;
    const hostile = ['机 ', '密级 ', '机<', '秘密★1 ', '机密', ' ', '内部资料 ', '★', '绝'].map((piece) =>
      piece.repeat(length / piece.length),
    );
    for (const text of [...hostile, `机密${' '.repeat(length)}x`, `${' '.repeat(length)}000001x`]) {
      const start = process.hrtime.bigint();
      scanSecrecyMarks([{ block: 'b', text }]);
      expect(Number((process.hrtime.bigint() - start) / 1_000_000n)).toBeLessThan(3_000);
    }
  });
});
