import type { CivilDate } from '#domain/kernel';

/** What surrounds a text and is not in it; tables of the office are passed in by whoever has them. */
export interface ProofreadingFacts {
  /** The day on which the check is made; rows that are not valid then stay out unless the text has its own date. */
  readonly onDate: CivilDate | null;
  /** Who holds which post; the text's own date decides which row counts. */
  readonly people: readonly PersonPost[];
  /** Names of organisations as the office writes them. */
  readonly organisations: readonly OrganisationName[];
  /** Texts that this one repeats or quotes: the parent document, a document cited, the last revision. */
  readonly references: readonly ReferenceText[];
  /** Whether every file that will be published beside the text is already attached. */
  readonly attachmentsAreComplete: boolean;
  /** Whether the text is a 行政规范性文件, which must state its period of validity and who explains it. */
  readonly isNormative: boolean;
}

/** One post of one person, half open: `validTo` is the first day on which it is over. */
export interface PersonPost {
  readonly name: string;
  /** Post with its organisation where both are said together, e.g. 清河县人民政府县长; every way it is written. */
  readonly posts: readonly string[];
  /** Place in the official order; people listed together stand by it, the smallest first. */
  readonly rank: number | null;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** An organisation's name as it is written, and since when another one took its place. */
export interface OrganisationName {
  readonly name: string;
  readonly validTo: CivilDate | null;
  readonly successor: string | null;
}

/** A text to compare with. */
export interface ReferenceText {
  readonly texts: readonly string[];
}

/** Nothing is known beside the text: no table, no parent, attachments may still come. */
export const noFacts: ProofreadingFacts = {
  onDate: null,
  people: [],
  organisations: [],
  references: [],
  attachmentsAreComplete: false,
  isNormative: false,
};
