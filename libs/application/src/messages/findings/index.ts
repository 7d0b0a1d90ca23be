import type { Language, Texts } from '../message-sections.js';
import { aggregationTexts } from './aggregation.js';
import { confidentialityTexts } from './confidentiality.js';
import { personalInformationTexts } from './personal-information.js';
import { proofreadingTexts } from './proofreading.js';
import { sensitivityTexts } from './sensitivity.js';

const ofChecks = [
  aggregationTexts,
  confidentialityTexts,
  sensitivityTexts,
  personalInformationTexts,
  proofreadingTexts,
];

const checks = {
  'zh-CN': {
    confidentiality: '保密',
    sensitivity: '涉敏',
    personalInformation: '个人信息',
    proofreading: '校对',
  },
  en: {
    confidentiality: 'Confidentiality',
    sensitivity: 'Sensitivity',
    personalInformation: 'Personal information',
    proofreading: 'Proofreading',
  },
} as const;

const severities = {
  'zh-CN': { VETO: '严重错误', SERIOUS: '重要', GENERAL: '一般', STYLE: '提示' },
  en: { VETO: 'Veto', SERIOUS: 'Serious', GENERAL: 'General', STYLE: 'Hint' },
} as const;

/** The sections of a catalogue that speak about findings, put together from what each check says. */
export function findingSections(language: Language): {
  readonly checks: Texts;
  readonly severities: Texts;
  readonly findings: Texts;
  readonly findingAdvice: Texts;
  readonly findingCategories: Texts;
} {
  const joined = (section: 'findings' | 'findingAdvice' | 'findingCategories'): Texts =>
    Object.assign({}, ...ofChecks.map((texts) => texts[language][section])) as Texts;
  return {
    checks: checks[language],
    severities: severities[language],
    findings: joined('findings'),
    findingAdvice: joined('findingAdvice'),
    findingCategories: joined('findingCategories'),
  };
}
