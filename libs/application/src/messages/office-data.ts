import type { Language, Texts } from './message-sections.js';

/** Texts about the tables that an office keeps for its checks, by section of the catalogue. */
export interface OfficeDataTexts {
  readonly problems: Texts;
  readonly issues: Texts;
  readonly actions: Texts;
  readonly sentences: Texts;
  readonly officeTables: Texts;
  readonly officeColumns: Texts;
  readonly officeChoices: Texts;
}

export const officeDataTexts: Readonly<Record<Language, OfficeDataTexts>> = {
  'zh-CN': {
    problems: {
      'OFFICE_TABLE.FORBIDDEN': '您不负责维护检查用表；由督查、涉敏审核或者保密审查人员维护。',
      'OFFICE_TABLE.NOT_FOUND': '没有这张表，或者没有这个版本。',
      'OFFICE_TABLE.CHANGED': '此表已有更新的版本（第{newest}版），请先查看后再改。',
      'TABLE.UNREADABLE': '文件不能按 {format} 读取。',
    },
    issues: {
      'OFFICE_TABLE.ID_USED_TWICE': '编号重复。',
      'OFFICE_TABLE.NEVER_VALID': '失效日期不晚于生效日期，此行永不生效。',
      'OFFICE_TABLE.COLUMN_UNKNOWN': '第{column}列的列名不属于此表。',
      'OFFICE_TABLE.COLUMN_TWICE': '“{column|officeColumns}”列出现两次。',
      'OFFICE_TABLE.COLUMN_MISSING': '缺少“{column|officeColumns}”列。',
      'LEXICON.TERM_TOO_SHORT': '词条去除符号后至少要有两个字。',
      'LEXICON.EXCEPTION_WITHOUT_TERM': '例外短语须包含词条本身。',
      'POSTS.RANK_INVALID': '排序须是不超过四位的数字。',
      'TREATMENTS.FORM_INVALID':
        '处理形式须是 none、name、date、plate、township、contact 或者 ends:前留位数:后留位数。',
    },
    actions: {
      'officeTable.versionAdded': '新增检查用表版本',
      'officeTable.activated': '启用检查用表版本',
    },
    sentences: {
      'entry.officeTable.versionAdded': '为“{table|officeTables}”新增了一个版本，共 {rows} 行。',
      'entry.officeTable.activated': '启用了“{table|officeTables}”的一个版本，此前启用的是第{before}版。',
    },
    officeTables: {
      lexicon: '涉敏词库',
      whitelist: '白名单',
      posts: '人员职务表',
      organisations: '机构名称表',
      repealedLaws: '废止依据表',
      treatments: '去标识化规则表',
    },
    officeColumns: {
      id: '编号',
      owner: '维护单位',
      validFrom: '生效日期',
      validTo: '失效日期',
      term: '词条',
      category: '类别',
      severity: '严重程度',
      reach: '匹配范围',
      exceptions: '例外短语',
      replacement: '建议用语',
      basis: '依据',
      kind: '种类',
      value: '内容',
      note: '说明',
      name: '名称',
      posts: '职务',
      rank: '排序',
      successor: '现名称',
      title: '标题',
      scene: '场景',
      action: '处理方式',
      form: '处理形式',
      region: '适用地区',
    },
    officeChoices: {
      exact: '只按原样',
      variants: '含各种写法',
      homophones: '含同音字（仅提示）',
      OFFICE_PHONE: '办公电话',
      PAYMENT_ACCOUNT: '缴款账户',
      PUBLIC_PERSON: '履行公职人员',
      penalty: '行政处罚',
      list: '名单公示',
      news: '新闻、政策与回复',
      mask: '遮盖',
      remove: '删除',
      generalise: '概括',
      replace: '替换',
      keep: '保留',
    },
  },
  en: {
    problems: {
      'OFFICE_TABLE.FORBIDDEN':
        'You do not keep the tables of the checks; compliance officers and those who review sensitivity or confidentiality do.',
      'OFFICE_TABLE.NOT_FOUND': 'There is no such table, or no such version of it.',
      'OFFICE_TABLE.CHANGED': 'There is a newer version of this table ({newest}); look at it first.',
      'TABLE.UNREADABLE': 'The file cannot be read as {format}.',
    },
    issues: {
      'OFFICE_TABLE.ID_USED_TWICE': 'The id is used twice.',
      'OFFICE_TABLE.NEVER_VALID': 'It ends before it begins: the row is never in force.',
      'OFFICE_TABLE.COLUMN_UNKNOWN': 'Column {column} is none of this table.',
      'OFFICE_TABLE.COLUMN_TWICE': 'The column “{column|officeColumns}” is there twice.',
      'OFFICE_TABLE.COLUMN_MISSING': 'The column “{column|officeColumns}” is missing.',
      'LEXICON.TERM_TOO_SHORT': 'Without signs a term needs two characters at least.',
      'LEXICON.EXCEPTION_WITHOUT_TERM': 'An exception has to hold the term itself.',
      'POSTS.RANK_INVALID': 'The rank has to be a number of four digits at most.',
      'TREATMENTS.FORM_INVALID':
        'The form has to be none, name, date, plate, township, contact, or ends:<kept in front>:<kept behind>.',
    },
    actions: {
      'officeTable.versionAdded': 'Version of a table of the checks added',
      'officeTable.activated': 'Version of a table of the checks activated',
    },
    sentences: {
      'entry.officeTable.versionAdded': 'added a version of “{table|officeTables}” with {rows} rows.',
      'entry.officeTable.activated':
        'activated a version of “{table|officeTables}”; before that, version {before} was in force.',
    },
    officeTables: {
      lexicon: 'Lexicon of sensitive terms',
      whitelist: 'Whitelist',
      posts: 'Persons and posts',
      organisations: 'Names of organisations',
      repealedLaws: 'Repealed legal bases',
      treatments: 'Rules of de-identification',
    },
    officeColumns: {
      id: 'Id',
      owner: 'Owner',
      validFrom: 'Valid from',
      validTo: 'Valid to',
      term: 'Term',
      category: 'Category',
      severity: 'Severity',
      reach: 'Reach',
      exceptions: 'Exceptions',
      replacement: 'Replacement',
      basis: 'Basis',
      kind: 'Kind',
      value: 'Value',
      note: 'Note',
      name: 'Name',
      posts: 'Posts',
      rank: 'Rank',
      successor: 'Successor',
      title: 'Title',
      scene: 'Scene',
      action: 'Action',
      form: 'Form',
      region: 'Region',
    },
    officeChoices: {
      exact: 'As written only',
      variants: 'All ways of writing',
      homophones: 'Homophones too (hints only)',
      OFFICE_PHONE: 'Office telephone',
      PAYMENT_ACCOUNT: 'Payment account',
      PUBLIC_PERSON: 'Official in office',
      penalty: 'Administrative penalty',
      list: 'List of people',
      news: 'News, policy and replies',
      mask: 'Mask',
      remove: 'Remove',
      generalise: 'Generalise',
      replace: 'Replace',
      keep: 'Keep',
    },
  },
};
