import type { CivilDate } from '#domain/kernel';
import type { Lexicon, LexiconEntry } from '../lexicon.js';

/** What the entries of one group share. */
type Shared = Pick<LexiconEntry, 'category' | 'severity' | 'reach' | 'basis'>;

interface Term {
  readonly id: string;
  readonly term: string;
  readonly exceptions?: readonly string[];
  readonly replacement?: string;
}

/**
 * What an office begins with: examples of each category, to be kept, changed and added to by the office itself.
 * It is no list of what is forbidden, and says nothing about persons, places of dispute or politics.
 *
 * @source 政府信息公开条例 (2019) 第六条、第十四条、第十六条; 广告法 (2021) 第九条; 残疾人保障法 (2018) 第三条;
 *   民法典 (2020) 第一千零二十四条; 安全生产法 (2021) 第八十六条
 */
export const startingLexicon: Lexicon = {
  version: 'starting-lexicon/1',
  entries: [
    ...entries(
      {
        category: 'ENFORCEMENT_METHOD',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14', 'law.disclosure.16'],
      },
      [
        { id: 'enforcement-method-1', term: '布控' },
        { id: 'enforcement-method-2', term: '蹲守方案' },
        { id: 'enforcement-method-3', term: '技术侦查措施' },
        { id: 'enforcement-method-4', term: '秘密力量' },
        { id: 'enforcement-method-5', term: '卧底' },
        { id: 'enforcement-method-6', term: '抽查时间表' },
        { id: 'enforcement-method-7', term: '突击检查时间' },
        { id: 'enforcement-method-8', term: '夜查方案' },
        { id: 'enforcement-method-9', term: '检查路线安排' },
        { id: 'enforcement-method-10', term: '暗访路线' },
      ],
    ),
    ...entries(
      {
        category: 'INFRASTRUCTURE',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14'],
      },
      [
        { id: 'infrastructure-1', term: '取水口坐标' },
        { id: 'infrastructure-2', term: '油气管线走向图' },
        { id: 'infrastructure-3', term: '变电站平面图' },
        { id: 'infrastructure-4', term: '通信枢纽平面图' },
        { id: 'infrastructure-5', term: '地下管线分布图' },
        { id: 'infrastructure-6', term: '弹药库' },
        { id: 'infrastructure-7', term: '视频监控点位图' },
      ],
    ),
    ...entries(
      {
        category: 'EMERGENCY_STOCK',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14', 'law.secrecy.36'],
      },
      [
        { id: 'emergency-stock-1', term: '储备粮库存数量' },
        { id: 'emergency-stock-2', term: '应急物资库存数量' },
        { id: 'emergency-stock-3', term: '成品油储备数量' },
        { id: 'emergency-stock-4', term: '战备物资' },
      ],
    ),
    ...entries(
      {
        category: 'UNRESOLVED_CASE',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14', 'law.disclosure.16'],
      },
      [
        { id: 'unresolved-case-1', term: '正在侦办' },
        { id: 'unresolved-case-2', term: '案件侦查中' },
        {
          id: 'unresolved-case-3',
          term: '犯罪嫌疑人',
          exceptions: ['涉嫌犯罪嫌疑人的权利告知', '犯罪嫌疑人诉讼权利义务告知书'],
        },
        { id: 'unresolved-case-4', term: '初步查明' },
      ],
    ),
    ...entries(
      {
        category: 'ACCIDENT_FIGURES',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.workSafety.86', 'law.disclosure.14'],
      },
      [
        { id: 'accident-figures-1', term: '初步统计死亡' },
        { id: 'accident-figures-2', term: '伤亡人数待核实' },
        { id: 'accident-figures-3', term: '死亡人数待核实' },
        { id: 'accident-figures-4', term: '失联人数' },
        { id: 'accident-figures-5', term: '失踪人数' },
      ],
    ),
    ...entries(
      {
        category: 'STABILITY',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14', 'law.disclosure.15'],
      },
      [
        { id: 'stability-1', term: '稳控人员' },
        { id: 'stability-2', term: '稳控对象' },
        { id: 'stability-3', term: '上访人员名单' },
        { id: 'stability-4', term: '信访人员名单' },
        { id: 'stability-5', term: '重点人员名单' },
        { id: 'stability-6', term: '群体性事件', exceptions: ['群体性事件应急预案'] },
      ],
    ),
    ...entries(
      {
        category: 'EPIDEMIC',
        severity: 'SERIOUS',
        reach: 'variants',
        basis: ['law.disclosure.14', 'law.personalInformation.28'],
      },
      [
        { id: 'epidemic-1', term: '密切接触者名单' },
        { id: 'epidemic-2', term: '流行病学调查报告' },
        { id: 'epidemic-3', term: '疑似病例' },
        { id: 'epidemic-4', term: '确诊病例', exceptions: ['确诊病例数', '确诊病例定义'] },
      ],
    ),
    ...entries(
      {
        category: 'PERSONAL_ATTACK',
        severity: 'GENERAL',
        reach: 'homophones',
        basis: ['law.civilCode.1024'],
      },
      [
        { id: 'personal-attack-1', term: '刁民' },
        { id: 'personal-attack-2', term: '盲流' },
        { id: 'personal-attack-3', term: '穷山恶水出刁民' },
      ],
    ),
    ...entries(
      {
        category: 'PERSONAL_ATTACK',
        severity: 'GENERAL',
        reach: 'variants',
        basis: ['law.disabledPersons.3'],
      },
      [
        { id: 'personal-attack-4', term: '残废人', replacement: '残疾人' },
        { id: 'personal-attack-5', term: '弱智儿童', replacement: '智力残疾儿童' },
        {
          id: 'personal-attack-6',
          term: '聋哑人',
          exceptions: ['聋哑人协会'],
          replacement: '听力言语残疾人',
        },
        { id: 'personal-attack-7', term: '瞎子', replacement: '视力残疾人' },
      ],
    ),
    ...entries(
      { category: 'PERSONAL_ATTACK', severity: 'GENERAL', reach: 'variants', basis: ['law.civilCode.1024'] },
      [{ id: 'personal-attack-8', term: '老赖', replacement: '失信被执行人' }],
    ),
    ...entries({ category: 'RUMOUR', severity: 'GENERAL', reach: 'variants', basis: ['law.disclosure.6'] }, [
      { id: 'rumour-1', term: '网传' },
      { id: 'rumour-2', term: '据传' },
      { id: 'rumour-3', term: '小道消息' },
      { id: 'rumour-4', term: '未经证实' },
    ]),
    ...entries(
      { category: 'SUPERLATIVE', severity: 'STYLE', reach: 'variants', basis: ['law.advertising.9'] },
      [
        { id: 'superlative-1', term: '全国首创' },
        { id: 'superlative-2', term: '国内首创' },
        { id: 'superlative-3', term: '史无前例' },
        { id: 'superlative-4', term: '绝无仅有' },
        { id: 'superlative-5', term: '第一品牌' },
        {
          id: 'superlative-6',
          term: '最佳',
          exceptions: ['最佳实践', '最佳案例', '最佳时间', '最佳时期', '最佳接种', '最佳方案', '最佳组织奖'],
        },
        { id: 'superlative-7', term: '最高级别' },
        { id: 'superlative-8', term: '顶级', exceptions: ['顶级域名'] },
      ],
    ),
  ],
};

function entries(shared: Shared, terms: readonly Term[]): readonly LexiconEntry[] {
  return terms.map(({ id, term, exceptions = [], replacement = null }) => ({
    ...shared,
    id,
    term,
    exceptions,
    replacement,
    owner: '政务公开工作机构',
    // A civil date is a text that the kernel has not read yet; this one is written here and plainly a date.
    validFrom: '2026-01-01' as CivilDate,
    validTo: null,
  }));
}
