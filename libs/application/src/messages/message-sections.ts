/** Languages that texts exist in; Chinese is the one of the office. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One kind of code each: the same code may mean different things in different sections. */
export const messageSections = [
  'problems',
  'problemTitles',
  'reasons',
  'reasonNames',
  'subjects',
  'bases',
  'issues',
  'input',
  'duties',
  'steps',
  'outcomes',
  'events',
  'states',
  'carriedRules',
  'actions',
  'systems',
  'entryOutcomes',
  'sentences',
  'reasonClasses',
  'grounds',
  'articles',
  'attributes',
  'riskTiers',
  'validities',
  'proactiveCategories',
  'takeDownTriggers',
  'publicationStates',
  'deidentificationRules',
  'deidentificationBases',
  'screeningRules',
  'checks',
  'severities',
  'findings',
  'findingAdvice',
  'findingCategories',
  'findingStatuses',
  'dispositionReasons',
  'screeningScenes',
  'checkResults',
  'notifications',
  'integrity',
  'dayReasons',
  'deadlineCauses',
  'countingRules',
] as const;
export type MessageSection = (typeof messageSections)[number];
export type Texts = Readonly<Record<string, string>>;
export type Catalogue = Readonly<Record<MessageSection, Texts>>;
