import type { CivilDate } from '#domain/kernel';

/**
 * What kind of publication a text belongs to: an administrative penalty, a list of people (grants, exams, housing), or
 * news, policy and replies. It decides what may be shown of a person.
 *
 * @source 个人信息保护法 (2021) 第六条、第二十五条; 行政处罚法 (2021) 第四十八条
 */
export type ScreeningScene = (typeof screeningScenes)[number];
export const screeningScenes = ['penalty', 'list', 'news'] as const;

/** What the checks must know beside the text. */
export interface ScreeningFacts {
  readonly scene: ScreeningScene;
  /** The day on which the text would go out; rules have a validity, and a minor an age. */
  readonly on: CivilDate;
}
