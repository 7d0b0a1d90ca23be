import type { CivilDate } from '#domain/kernel';

/** 行政处罚公示, 名单公示, 新闻、政策与回复: what a text is for decides what may stand in it. */
export type Scene = (typeof scenes)[number];
export const scenes = ['penalty', 'list', 'news'] as const;

/**
 * What the check must know beside the text. The lists are the office's own data; an empty list only means
 * that nobody has entered anything.
 */
export interface PersonalInformationFacts {
  readonly scene: Scene;
  /** Day of the event told in the text, when known; a person's age counts on this day and on the next. */
  readonly eventOn: CivilDate | null;
  /** Day on which the text is to be published. */
  readonly publishedOn: CivilDate;
  /** Telephone numbers of offices, in any spelling: they are to be public. */
  readonly officePhones: readonly string[];
  /** Accounts into which fines and fees are paid. */
  readonly paymentAccounts: readonly string[];
  /** Names of officials in office and of legal representatives, who keep their names in their role. */
  readonly publicPersons: readonly string[];
}
