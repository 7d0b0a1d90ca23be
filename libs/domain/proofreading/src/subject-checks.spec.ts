import type { CivilDate } from '#domain/kernel';
import { contentOf, said } from './testing/subjects.js';

const date = (text: string) => text as CivilDate;

describe('a document', () => {
  it('numbers its parts without a gap, anew below each higher one', () => {
    const parts = ['一、总体要求', '（一）目标', '（二）原则', '二、任务', '（一）公开', '四、保障'];
    expect(said(contentOf(parts))).toEqual([{ rule: 'ORDINAL.GAP', at: 'b5 0-2', replacement: null }]);
  });

  it('numbers its articles through all chapters', () => {
    const parts = [
      '第一章 总则',
      '第一条 为规范工作，制定本办法。',
      '第二章 附则',
      '第三条 本办法自印发之日起施行。',
    ];
    expect(said(contentOf(parts))).toEqual([{ rule: 'ORDINAL.GAP', at: 'b3 0-3', replacement: null }]);
  });

  it('has a title without marks and addressees with a colon', () => {
    const parts = ['# 关于做好公开工作的通知。', '各乡镇人民政府，县直各单位', '现将有关事项通知如下：'];
    expect(said(contentOf(parts))).toEqual([
      { rule: 'TITLE.PUNCTUATION', at: 'b0 11-12', replacement: null },
      { rule: 'ADDRESSEE.COLON', at: 'b1 12-13', replacement: null },
    ]);
  });

  it('lets a quotation run over lines, and no other half of a pair stay alone', () => {
    expect(said(contentOf(['会议指出，“公开是原则，', '不公开是例外”。']))).toEqual([]);
    expect(said(contentOf(['会议指出，“公开是原则。', '“不公开是例外”。']))).toEqual([]);
    expect(said(contentOf(['会议指出，“公开是原则。', '不公开是例外。']))).toEqual([
      { rule: 'PAIR.UNCLOSED', at: 'b0 5-6', replacement: null },
    ]);
  });

  it('cites nothing of a later year, and one document under one number', () => {
    const parts = [
      '按照《公开工作办法》（银政办发〔2023〕1号）和（银政办发〔2025〕2号）办理。',
      '落实《公开工作办法》（银政办发〔2023〕11号）。',
    ];
    expect(said(contentOf(parts))).toEqual([
      { rule: 'DATE.CITED_LATER', at: 'b0 30-38', replacement: null },
      { rule: 'REFERENCE.NUMBER_DIFFERS', at: 'b1 2-25', replacement: null },
    ]);
  });

  it('bears the date that the catalogue knows', () => {
    const parts = ['# 关于做好公开工作的通知', '现将有关事项通知如下。', '2024年5月21日'];
    expect(said(contentOf(parts))).toEqual([
      { rule: 'DATE.NOT_THE_CATALOGUES', at: 'b2 0-10', replacement: null },
    ]);
  });

  it('is checked against laws that were in force on its own date', () => {
    const parts = ['根据《公司登记管理条例》的规定办理。'];
    const before = contentOf(parts, { metadata: { documentDate: date('2022-02-28') } });
    expect(said(before)).toEqual([]);
    expect(said(contentOf(parts, { metadata: { documentDate: date('2022-03-01') } }))).toEqual([
      { rule: 'REFERENCE.REPEALED', at: 'b0 2-12', replacement: null },
    ]);
  });

  it('states its validity and who explains it when it is normative', () => {
    const content = contentOf(['第一条 本办法自印发之日起施行。']);
    expect(said(content)).toEqual([]);
    expect(said(content, { isNormative: true })).toEqual([
      { rule: 'NORMATIVE.NO_VALIDITY', at: 'b0 0-16', replacement: null },
      { rule: 'NORMATIVE.NO_INTERPRETER', at: 'b0 0-16', replacement: null },
    ]);
  });
});

describe('the list of attachments', () => {
  it('is written plainly and numbered without a gap', () => {
    const parts = ['现印发给你们。', '附件：1.任务分解表。', '3.联络员信息表'];
    expect(said(contentOf(parts))).toEqual([
      { rule: 'ATTACHMENT.PUNCTUATION', at: 'b1 10-11', replacement: '' },
      { rule: 'ATTACHMENT.NUMBER_GAP', at: 'b2 0-8', replacement: null },
    ]);
  });

  it('names every file and only files that are there, once all are attached', () => {
    const parts = ['现印发给你们，见附件3。', '附件：1.任务分解表', '2.联络员信息表'];
    const content = contentOf(parts, { attachments: ['附件1 任务分解表.docx', '统计表.xlsx'] });
    expect(said(content)).toEqual([{ rule: 'ATTACHMENT.NOT_LISTED', at: 'b0 7-11', replacement: null }]);
    expect(said(content, { attachmentsAreComplete: true })).toEqual([
      { rule: 'ATTACHMENT.NOT_LISTED', at: 'b0 7-11', replacement: null },
      { rule: 'ATTACHMENT.MISSING', at: 'b2 0-8', replacement: null },
      { rule: 'ATTACHMENT.NOT_NAMED', at: 'attachment:1 0-8', replacement: null },
    ]);
  });
});

describe('a table', () => {
  const head = ['序号', '项目', '资金（万元）', '户数'];

  it('adds up, sub-totals taken once', () => {
    const rows = [
      head,
      ['1', '道路', '10', '3'],
      ['小计', '', '10', '3'],
      ['2', '饮水', '20.5', '4'],
      ['合计', '', '31.5', '7'],
    ];
    expect(said(contentOf([rows]))).toEqual([]);
    const plain = [head, ['1', '道路', '10', '3'], ['2', '饮水', '20.5', '4'], ['合计', '', '31.5', '7']];
    expect(said(contentOf([plain]))).toEqual([
      { rule: 'TABLE.SUM_DIFFERS', at: 'b0r3c2 0-4', replacement: null },
    ]);
  });

  it('has a heading over every filled cell and serial numbers without a gap', () => {
    const rows = [
      ['序号', '任务', '', '时限'],
      ['1', '公开目录', '办公室', '全年'],
      ['3', '公开指南', '', '全年'],
    ];
    expect(said(contentOf([rows]))).toEqual([
      { rule: 'TABLE.UNHEADED_CELL', at: 'b0r1c2 0-3', replacement: null },
      { rule: 'ORDINAL.GAP', at: 'b0r2c0 0-1', replacement: null },
    ]);
  });

  it('says one deadline in column and text', () => {
    const rows = [
      ['序号', '任务', '完成时限'],
      ['1', '各单位应于2022年11月底前完成公开目录。', '11月前'],
      ['2', '各单位应于11月底前完成公开指南。', '11月底前'],
    ];
    expect(said(contentOf([rows]))).toEqual([
      { rule: 'DATE.DEADLINE_DIFFERS', at: 'b0r1c1 5-15', replacement: null },
    ]);
  });
});

describe('names of people in office', () => {
  const people = [
    { name: '周明远', posts: ['县长'], rank: 1, validFrom: date('2021-01-01'), validTo: null },
    {
      name: '沈若兰',
      posts: ['副县长'],
      rank: 2,
      validFrom: date('2021-01-01'),
      validTo: date('2024-01-01'),
    },
  ];

  it('are written as the office writes them, with the post that they hold', () => {
    expect(said(contentOf(['县长周明远出席会议。']), { people })).toEqual([]);
    expect(said(contentOf(['县长周明园出席会议。']), { people })).toEqual([
      { rule: 'LEADER.NAME_MISWRITTEN', at: 'b0 2-5', replacement: '周明远' },
    ]);
    expect(said(contentOf(['县长沈若兰出席会议。']), { people })).toEqual([
      { rule: 'LEADER.POST_WRONG', at: 'b0 2-5', replacement: null },
    ]);
    expect(said(contentOf(['副县长沈若兰出席会议。']), { people })).toEqual([
      { rule: 'LEADER.POST_NOT_HELD', at: 'b0 0-3', replacement: null },
    ]);
  });

  it('stand in their order', () => {
    expect(said(contentOf(['周明远、沈若兰出席会议。']), { people })).toEqual([]);
    expect(said(contentOf(['沈若兰、周明远出席会议。']), { people })).toEqual([
      { rule: 'LEADER.ORDER', at: 'b0 4-7', replacement: null },
    ]);
  });
});

describe('a text beside the one that it repeats', () => {
  const references = [{ texts: ['各单位主动公开的各类文件、通告、公示，应当确保在政府门户网站首发。'] }];

  it('differs in nothing but what is meant to differ', () => {
    expect(
      said(contentOf(['我局主动公开的各类文件、通告、公示，应当确保在政府门户网站首发。']), { references }),
    ).toEqual([]);
    expect(
      said(contentOf(['主动公开的各类文件、通知、公示，应当确保在政府门户首发。']), { references }),
    ).toEqual([
      { rule: 'COMPARISON.DIFFERS', at: 'b0 11-12', replacement: '告' },
      { rule: 'COMPARISON.DIFFERS', at: 'b0 24-25', replacement: '户网站' },
    ]);
  });

  it('does not begin inside a word', () => {
    expect(
      said(contentOf(['动公开的各类文件、通告、公示，应当确保在政府门户网站首发。']), { references }),
    ).toEqual([{ rule: 'COMPARISON.CUT_BEGINNING', at: 'b0 0-1', replacement: '主动' }]);
  });
});
