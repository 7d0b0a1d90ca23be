import type { Message } from './message.js';

/** The frame of a proof's report. */
export const proofTexts = {
  'PROVE.PROVEN': {
    zh: '“{title}”第 {version} 版：已证明。查验事项类别 {classes} 种、情形 {situations} 种、变迁 {transitions} 个。',
    en: '“{title}”, version {version}: proven. Looked at: {classes} classes of items, {situations} situations, {transitions} transitions.',
  },
  'PROVE.REFUSED': {
    zh: '“{title}”第 {version} 版：不能启用，发现 {count} 个问题。',
    en: '“{title}”, version {version}: cannot be used, {count} faults found.',
  },
  'PROVE.UNREADABLE': {
    zh: '无法读取 {file}：{why}',
    en: '{file} cannot be read: {why}',
  },
  'PROVE.ROSTER_UNREADABLE': {
    zh: '{file} 不是人员名册（shenjiao-roster/1）：{why}',
    en: '{file} is no roster (shenjiao-roster/1): {why}',
  },
  'PROVE.POLICY_UNREADABLE': {
    zh: '{file} 不是单位规则（shenjiao-policy/1）：{why}',
    en: '{file} holds no policies (shenjiao-policy/1): {why}',
  },
} as const satisfies Readonly<Record<string, Message>>;
