/** A defect of a sample document that a person marked: where it stands, the words around it, and what is wrong. */
export interface KnownDefect {
  readonly document: 'yinchuan-2022-ledger' | 'xinrong-2022-task-table';
  /** Id of the text: line and cell of the sample. */
  readonly block: string;
  readonly words: string;
  readonly wrong: string;
}

const yinchuan = 'yinchuan-2022-ledger';
const xinrong = 'xinrong-2022-task-table';

/** Marked by reading the two samples against their sense and against each other; not made from what the rules find. */
export const knownDefects: readonly KnownDefect[] = [
  { document: yinchuan, block: 'r6c7', words: '宁夏十公示', wrong: '双公示 read as 十公示' },
  { document: yinchuan, block: 'r6c7', words: '信息 9 件', wrong: 'spaces beside a number' },
  { document: yinchuan, block: 'r7c3', words: '109 号', wrong: 'space in a document number' },
  { document: yinchuan, block: 'r15c3', words: '电话和在工作', wrong: '在 too many' },
  { document: yinchuan, block: 'r18c7', words: '增强在政务', wrong: '在 too many' },
  { document: yinchuan, block: 'r21c3', words: '<p>', wrong: 'tag left over' },
  { document: yinchuan, block: 'r21c3', words: '要求,统筹', wrong: 'half-width commas' },
  { document: yinchuan, block: 'r21c3', words: '遮盖等手段', wrong: 'no verb for 等手段' },
  { document: yinchuan, block: 'r21c3', words: '处置处理', wrong: 'two words for one' },
  { document: yinchuan, block: 'r22c3', words: '---', wrong: 'rule line left over' },
  { document: yinchuan, block: 'r24c3', words: '动公开', wrong: '主 missing at the beginning' },
  { document: xinrong, block: 'h7', words: '要 点', wrong: 'space inside a word' },
  { document: xinrong, block: 'r31c3', words: '明确定', wrong: '规 missing' },
  { document: xinrong, block: 'r35c4', words: '按規定', wrong: 'traditional character' },
  { document: xinrong, block: 'r37c7', words: '11月前', wrong: 'deadline differs from the text' },
  { document: xinrong, block: 'r41c3', words: '的 电', wrong: 'space in the text' },
  { document: xinrong, block: 'r44c3', words: '外, 抽', wrong: 'half-width marks' },
  { document: xinrong, block: 'r46c6', words: '~1', wrong: 'stray sign in a heading' },
  { document: xinrong, block: 'r47c3', words: '车 牌', wrong: 'space inside a word' },
  { document: xinrong, block: 'r49c6', words: '前~', wrong: 'stray sign' },
  { document: xinrong, block: 'r50c4', words: '区发改委', wrong: 'elsewhere 区发改局' },
  { document: xinrong, block: 'r54c3', words: '10月起', wrong: 'column says 9月底前' },
  { document: xinrong, block: 'r55c5', words: '区卫健委局', wrong: 'two endings' },
  { document: xinrong, block: 'r60c4', words: '区行政审批服务管理局', wrong: 'columns shifted' },
  { document: xinrong, block: 'r61c3', words: '服 务清 单', wrong: 'spaces inside words' },
  { document: xinrong, block: 'r62c4', words: '招 标', wrong: 'space inside a word' },
  { document: xinrong, block: 'r66c3', words: '区行政审批局', wrong: 'elsewhere 区行政审批服务管理局' },
  { document: xinrong, block: 'r83c3', words: '中时宜提法', wrong: '不合 missing' },
  { document: xinrong, block: 'r86c3', words: '数也', wrong: '数量 read as 数也' },
  { document: xinrong, block: 'r89c6', words: '全年：', wrong: 'stray colon' },
  { document: xinrong, block: 'r97c4', words: '区政府公开主管', wrong: '政务 missing' },
];
