import type { FindingTexts } from './finding-texts.js';

/** Risk notes on what items tell together. */
export const aggregationTexts: FindingTexts = {
  'zh-CN': {
    findings: {
      'AGGREGATION.ACCUMULATION':
        '此处所述对象已见于 {items} 件已公开信息（达到 {limit} 件应研判），请研判汇聚后是否涉密、是否可识别个人。',
      'AGGREGATION.NEW_FIELD':
        '此处所述场所已见于 {items} 件已公开信息，本件新增：{fields|findingCategories}，请研判汇聚后是否涉密。',
      'AGGREGATION.VOLUME': '表格有 {rows} 行（超过 {limit} 行应研判），请确认是否有必要全量公开。',
      'AGGREGATION.PRECISION': '坐标精确到小数点后 {decimals} 位（超过 {limit} 位应研判）。',
      'AGGREGATION.SERIES':
        '同类数据已公开 {points} 期（达到 {limit} 期应研判），请研判连续数据是否显示运行规律。',
    },
    findingAdvice: {
      'AGGREGATION.JUDGE': '请由人研判并写明理由；系统不判断汇聚后的内容是否属于国家秘密。',
    },
    findingCategories: {
      AGGREGATION: '数据汇聚风险',
      COORDINATES: '坐标',
      LOCATION: '地址',
      CAPACITY: '容量规模',
      LAYOUT: '布局图示',
      STAFF: '值守人员',
      SCHEDULE: '巡查值守时间',
      PROTECTION: '安防情况',
    },
  },
  en: {
    findings: {
      'AGGREGATION.ACCUMULATION':
        'What is told of here stands in {items} published items already (from {limit} on it is judged): may they together hold a secret or name a person?',
      'AGGREGATION.NEW_FIELD':
        'The site named here stands in {items} published items already; new here: {fields|findingCategories}. May they together hold a secret?',
      'AGGREGATION.VOLUME': 'A table of {rows} rows (above {limit} it is judged): is all of it needed?',
      'AGGREGATION.PRECISION': 'Coordinates with {decimals} decimals (above {limit} they are judged).',
      'AGGREGATION.SERIES':
        'Figures of this kind have been published {points} times (from {limit} on it is judged): do they tell a rhythm?',
    },
    findingAdvice: {
      'AGGREGATION.JUDGE':
        'A person judges and says why; no program can tell whether it is a state secret together.',
    },
    findingCategories: {
      AGGREGATION: 'Risk of aggregation',
      COORDINATES: 'coordinates',
      LOCATION: 'address',
      CAPACITY: 'capacity',
      LAYOUT: 'layout',
      STAFF: 'staff on guard',
      SCHEDULE: 'times of patrols',
      PROTECTION: 'protection',
    },
  },
};
