import type { FindingTexts } from './finding-texts.js';

export const sensitivityTexts: FindingTexts = {
  'zh-CN': {
    findings: {
      'LEXICON.TERM': '此处用语列入本机关词库，类别为“{category|findingCategories}”，请确认是否适宜公开。',
      'LEXICON.VARIANT':
        '此处以其他写法（全半角、繁体字或者夹杂符号）出现词库用语，类别为“{category|findingCategories}”。',
      'LEXICON.DIVIDED': '此处文字跨标点连读与词库用语相同，多为巧合，类别为“{category|findingCategories}”。',
      'LEXICON.HOMOPHONE': '此处与词库用语读音相同，可能是同音字，类别为“{category|findingCategories}”。',
    },
    findingAdvice: { 'LEXICON.DECIDE': '请改用其他表述，或者说明为何可以公开。' },
    findingCategories: {
      INSTITUTION: '机构名称',
      TERRITORY: '领土主权表述',
      ETHNIC_RELIGIOUS: '民族宗教表述',
      UNRESOLVED_CASE: '未办结案件',
      ACCIDENT_FIGURES: '未发布的事故数据',
      STABILITY: '社会稳定',
      EPIDEMIC: '疫情信息',
      ENFORCEMENT_METHOD: '执法方式',
      INFRASTRUCTURE: '关键设施',
      EMERGENCY_STOCK: '应急储备',
      PERSONAL_ATTACK: '贬损人格的称呼',
      SUPERLATIVE: '绝对化用语',
      RUMOUR: '未经证实的消息',
      WORDING: '表述',
    },
  },
  en: {
    findings: {
      'LEXICON.TERM':
        'The office’s lexicon lists this wording under “{category|findingCategories}”. Please confirm that it may be published.',
      'LEXICON.VARIANT':
        'A wording of the lexicon stands here in another form (width, traditional characters, inserted signs); it is listed under “{category|findingCategories}”.',
      'LEXICON.DIVIDED':
        'Read across the punctuation, this is a wording of the lexicon, mostly by chance; it is listed under “{category|findingCategories}”.',
      'LEXICON.HOMOPHONE':
        'This sounds like a wording of the lexicon; perhaps a character that sounds alike. It is listed under “{category|findingCategories}”.',
    },
    findingAdvice: { 'LEXICON.DECIDE': 'Use other words, or say why this may be published.' },
    findingCategories: {
      INSTITUTION: 'Names of institutions',
      TERRITORY: 'Territory and sovereignty',
      ETHNIC_RELIGIOUS: 'Ethnic and religious wording',
      UNRESOLVED_CASE: 'Unresolved cases',
      ACCIDENT_FIGURES: 'Unreleased accident figures',
      STABILITY: 'Social stability',
      EPIDEMIC: 'Epidemics',
      ENFORCEMENT_METHOD: 'Methods of law enforcement',
      INFRASTRUCTURE: 'Critical facilities',
      EMERGENCY_STOCK: 'Emergency stocks',
      PERSONAL_ATTACK: 'Demeaning words for people',
      SUPERLATIVE: 'Superlatives',
      RUMOUR: 'Unconfirmed reports',
      WORDING: 'Wording',
    },
  },
};
