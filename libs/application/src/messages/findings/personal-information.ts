import type { FindingTexts } from './finding-texts.js';

export const personalInformationTexts: FindingTexts = {
  'zh-CN': { findings: {}, findingAdvice: {}, findingCategories: {} },
  en: { findings: {}, findingAdvice: {}, findingCategories: {} },
};
