import type { ReleasePlan } from '#domain/disclosure';
import type { CivilDate } from '#domain/kernel';
import { sceneRules } from './rules/scenes.v1.js';
import type { ScreeningFacts } from './screening-facts.js';

/** What the release plan says that the checks must know; `on` is the day on which the text is screened. */
export function factsOfPlan({ proactiveCategory }: ReleasePlan, on: CivilDate): ScreeningFacts {
  const rule = sceneRules.find(({ category }) => category === proactiveCategory);
  return { scene: rule?.scene ?? 'news', on };
}
