import type { Language, Texts } from '../message-sections.js';

/** What is said around findings: how they stand, why they were answered, and what a check says as a whole. */
type ScreeningSection = 'screeningScenes' | 'checkResults' | 'findingStatuses' | 'dispositionReasons';

export const screeningTexts: Readonly<Record<Language, Readonly<Record<ScreeningSection, Texts>>>> = {
  'zh-CN': {
    screeningScenes: { penalty: '行政处罚公示', list: '名单公示', news: '新闻、政策与回复' },
    checkResults: {
      none: '按规则集 {ruleSet} 未发现问题',
      some: '按规则集 {ruleSet} 发现 {findings} 处，其中 {open} 处待处置',
    },
    findingStatuses: {
      OPEN: '待处置',
      TREATED: '已处理',
      FALSE_POSITIVE: '误报',
      LAWFUL_EXPOSURE: '依法公开',
    },
    dispositionReasons: {
      OFFICE_CONTACT: '单位办公电话或办公地址',
      OFFICIAL_IN_DUTY: '履行职务的公职人员',
      ORGANISATION: '法人或其他组织的信息',
      OFFICIAL_NUMBER: '文号、索引号、信用代码等编号',
      PAYMENT_ACCOUNT: '缴款账户',
      QUOTED_TERM: '引用的名称或用语',
      CORRECT_AS_WRITTEN: '原文无误',
      NO_RISK_TOGETHER: '已研判，合并公开无风险',
      STATUTORY_DISCLOSURE: '法律、法规、规章规定应当公开',
      PENALTY_DISCLOSURE: '有一定社会影响的行政处罚决定依法公开',
      SEPARATE_CONSENT: '已取得本人单独同意',
      ALREADY_PUBLIC: '已合法公开且在合理范围内',
      OTHER: '其他（请说明）',
    },
  },
  en: {
    screeningScenes: {
      penalty: 'Administrative penalties',
      list: 'Lists of people',
      news: 'News, policy and replies',
    },
    checkResults: {
      none: 'No findings under rule set {ruleSet}',
      some: '{findings} findings under rule set {ruleSet}, of which {open} are to be answered',
    },
    findingStatuses: {
      OPEN: 'To be answered',
      TREATED: 'Treated',
      FALSE_POSITIVE: 'False positive',
      LAWFUL_EXPOSURE: 'Lawfully shown',
    },
    dispositionReasons: {
      OFFICE_CONTACT: 'Telephone or address of an office',
      OFFICIAL_IN_DUTY: 'An official in the course of duty',
      ORGANISATION: 'Information about an organisation',
      OFFICIAL_NUMBER: 'A document, index or credit code number',
      PAYMENT_ACCOUNT: 'An account for payments to the office',
      QUOTED_TERM: 'A name or wording that is quoted',
      CORRECT_AS_WRITTEN: 'Correct as it is written',
      NO_RISK_TOGETHER: 'judged: no risk together with what is public',
      STATUTORY_DISCLOSURE: 'Law, regulation or rule demands disclosure',
      PENALTY_DISCLOSURE: 'A penalty decision that is to be made public',
      SEPARATE_CONSENT: 'The person has given separate consent',
      ALREADY_PUBLIC: 'Lawfully public already, and used within reason',
      OTHER: 'Other (say what)',
    },
  },
};
