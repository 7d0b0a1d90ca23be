import type { CivilDate } from '#domain/kernel';
import type { Severity } from '#domain/text';

/** What kind of thing a term touches. */
export type LexiconCategory = (typeof lexiconCategories)[number];
export const lexiconCategories = [
  'INSTITUTION',
  'TERRITORY',
  'ETHNIC_RELIGIOUS',
  'UNRESOLVED_CASE',
  'ACCIDENT_FIGURES',
  'STABILITY',
  'EPIDEMIC',
  'ENFORCEMENT_METHOD',
  'INFRASTRUCTURE',
  'EMERGENCY_STOCK',
  'PERSONAL_ATTACK',
  'SUPERLATIVE',
  'RUMOUR',
  'WORDING',
] as const;

/**
 * How far a term is looked for: as it is written; in other widths, in capitals, in traditional characters and
 * with signs between; or, beyond that, as characters that sound alike, which is a hint and never more.
 */
export type LexiconReach = (typeof lexiconReaches)[number];
export const lexiconReaches = ['exact', 'variants', 'homophones'] as const;

/** One term that an office looks for, and what it says when it stands in a text. */
export interface LexiconEntry {
  /** Unique in the lexicon and kept when the entry changes; letters, digits and hyphens. */
  readonly id: string;
  readonly term: string;
  readonly category: LexiconCategory;
  readonly severity: Severity;
  readonly reach: LexiconReach;
  /** Phrases around the term in which it means something else; each holds the term. */
  readonly exceptions: readonly string[];
  /** What to write instead, where there is one thing to write. */
  readonly replacement: string | null;
  /** Law and article: keys of the catalogues, or the office's own words. */
  readonly basis: readonly string[];
  /** Who keeps the entry, in the words of the office. */
  readonly owner: string;
  /** In force from the first day up to, not including, the second. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** All terms of an office in one version; a changed lexicon is a new version. */
export interface Lexicon {
  readonly version: string;
  readonly entries: readonly LexiconEntry[];
}
