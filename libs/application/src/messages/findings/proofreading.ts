import type { FindingTexts } from './finding-texts.js';

export const proofreadingTexts: FindingTexts = {
  'zh-CN': { findings: {}, findingAdvice: {}, findingCategories: {} },
  en: { findings: {}, findingAdvice: {}, findingCategories: {} },
};
