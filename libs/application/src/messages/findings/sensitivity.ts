import type { FindingTexts } from './finding-texts.js';

export const sensitivityTexts: FindingTexts = {
  'zh-CN': { findings: {}, findingAdvice: {}, findingCategories: {} },
  en: { findings: {}, findingAdvice: {}, findingCategories: {} },
};
