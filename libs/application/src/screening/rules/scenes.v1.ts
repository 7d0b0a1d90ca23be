import type { ScreeningScene } from '../screening-facts.js';

/** Which of the statutory categories of proactive disclosure are published as what. */
export interface SceneRule {
  readonly category: number;
  readonly scene: ScreeningScene;
  readonly basis: string;
}

/**
 * Categories that are no news: decisions against people, and lists of people. Everything else is `news`.
 *
 * @source 政府信息公开条例 (2019) 第二十条第六项、第十一项、第十四项
 */
export const sceneRules: readonly SceneRule[] = [
  { category: 6, scene: 'penalty', basis: 'law.disclosure.20' },
  { category: 11, scene: 'list', basis: 'law.disclosure.20' },
  { category: 14, scene: 'list', basis: 'law.disclosure.20' },
];
