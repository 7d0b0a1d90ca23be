/**
 * What a change of an item can be, as far as confirmations care. `text` is everything about the wording that is
 * none of the finer classes; `parties` the agencies that are concerned; `typographic` only what a proofreader may
 * put right himself.
 */
export const changeClasses = [
  'text',
  'digit',
  'date',
  'name',
  'negation',
  'attachment',
  'metadata',
  'attribute',
  'parties',
  'releasePlan',
  'typographic',
] as const;
export type ChangeClass = (typeof changeClasses)[number];
