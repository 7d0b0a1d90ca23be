import { stateSecretBasis } from './secrecy-marks.v1.js';
import type { SignalRule } from './signal-rule.js';

const anywhere = { where: 'anywhere' } as const;

/**
 * Signals beside the mark itself. They refuse nothing: a person says what they mean here. Words that only
 * speak about secrecy (保守国家秘密, 泄露工作秘密, 以内部文件形式) and 征求意见稿, which is meant for the
 * public, are left alone.
 *
 * @source 保守国家秘密法 (2024) 第二十四条 (解密)、第六十四条 (工作秘密); 政府信息公开条例 (2019) 第十四条、
 *   第十六条第二款 (过程性信息); GB/T 9704-2012 7.2.1 (份号)、7.2.6 (签发人)
 */
export const secrecySignals: readonly SignalRule[] = [
  {
    ...anywhere,
    id: 'SIGNAL.LEVEL_ALONE',
    strength: 'strong',
    markClass: 'LEVEL_UNKNOWN',
    basis: stateSecretBasis,
    pattern: /^\s{0,20}[【[(〔]?\s{0,20}(?:[绝絕机機秘祕]\s{0,20}密)\s{0,20}级?\s{0,20}[】\])〕]?\s{0,20}$/gu,
  },
  {
    where: 'top',
    id: 'SIGNAL.COPY_NUMBER',
    strength: 'strong',
    markClass: 'COPY_NUMBER',
    basis: ['standard.gb9704.7.2.1', 'law.secrecy.31'],
    pattern: /^\s{0,20}(?:份\s{0,20}号\s{0,20}[:：]?\s{0,20})?(?:№|No\.?)?\s{0,20}\d{6}\s{0,20}$/giu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.CIPHER_TELEGRAM',
    strength: 'strong',
    markClass: 'CIPHER_TELEGRAM',
    basis: ['law.secrecy.31'],
    pattern: /机要(?!局|科|处|室|员|人员|秘书|岗|保密)|密码电报|密电|内部明电|传真密/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.WORK_SECRET',
    strength: 'strong',
    markClass: 'WORK_SECRET',
    basis: ['law.secrecy.64'],
    pattern:
      /(?<![、和或及与]|泄露|泄漏|保守|保护|涉及|防止|商业秘密)工作秘密(?!管理|保护|制度|的?(?:范围|确定|定义))/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.INTERNAL',
    strength: 'strong',
    markClass: 'INTERNAL',
    basis: ['law.secrecy.64', 'law.disclosure.14'],
    pattern:
      /内部(?:资料|使用|刊物)\s{0,20}[,，.。]?\s{0,20}(?:注意(?:保存|保密|保管)|(?:不得|禁止|请勿|严禁)(?:外传|外泄|公开))|(?<!以|作为|印发)内部文件(?!形式)|内部\s{0,20}[★☆]/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.TRADE_SECRET_STAR',
    strength: 'strong',
    markClass: 'TRADE_SECRET',
    basis: ['law.disclosure.15'],
    pattern: /(?:商业|商業)(?:秘密|机密|機密)\s{0,20}[★☆*]|(?:核心|普通)商密/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.NOT_PUBLIC',
    strength: 'strong',
    markClass: 'NOT_PUBLIC',
    basis: ['law.disclosure.17'],
    pattern: /此件(?:不予?公开|依申请公开|不予以公开)|(?:不得|禁止|严禁|请勿)(?:上网|转载|翻印|公开报道)/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.LIMITED_CIRCULATION',
    strength: 'strong',
    markClass: 'LIMITED_CIRCULATION',
    basis: ['law.disclosure.17'],
    pattern:
      /(?:传达|印发|下发|发)(?:至|到)[^\s,，。;；、]{0,8}(?:县团|地师|省军|县处|厅局|乡科|科级|处级|党支部|党员)级?/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.DECLASSIFIED',
    strength: 'strong',
    markClass: 'DECLASSIFIED',
    basis: ['law.secrecy.24'],
    pattern:
      /保密期限(?:已满|届满|已届满)|已满保密期限|(?:已|予以|同意)解密|[★☆]\s{0,20}解密(?:时间|条件)|解密(?:时间|条件)\s{0,20}[:：]/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.PROCESS_DRAFT',
    strength: 'medium',
    markClass: 'PROCESS_INFO',
    basis: ['law.disclosure.16'],
    pattern: /讨论稿|送审稿|代拟稿|修改稿|签\s{0,20}发\s{0,20}人\s{0,20}[:：]/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.PROCESS_TITLE',
    strength: 'medium',
    markClass: 'PROCESS_INFO',
    basis: ['law.disclosure.16'],
    pattern: /^\s{0,20}[^\s。].{0,58}(?:的请示|的报告|会议纪要)\s{0,20}$/gu,
  },
  {
    ...anywhere,
    id: 'SIGNAL.LEVEL_WORD',
    strength: 'medium',
    markClass: 'LEVEL_UNKNOWN',
    basis: stateSecretBasis,
    pattern:
      /[绝絕]密|(?<!商业|商業)[机機]密(?!级会议|性)|(?<!国家|國家|商业|商業|工作|技术|军事|保守|个人|通信|公开的)[秘祕]密(?!举报|投票|写票|级会议|调查|侦查)/gu,
  },
];
