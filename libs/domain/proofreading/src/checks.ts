import type { SubjectCheck, TextCheck } from './hit.js';
import { amountsInWords } from './rules/amounts-in-words.js';
import { attachments } from './rules/attachments.js';
import { characters } from './rules/characters.js';
import { comparison } from './rules/comparison.js';
import { contactNumbers } from './rules/contact-numbers.js';
import { documentDates, periods } from './rules/date-order.js';
import { dateForms, impossibleDates } from './rules/dates.js';
import { deadlines } from './rules/deadlines.js';
import { documentNumbers } from './rules/document-numbers.js';
import { documentParts } from './rules/document-parts.js';
import { fullWidthCharacters } from './rules/full-width-characters.js';
import { grammar } from './rules/grammar.js';
import { halfWidthPunctuation } from './rules/half-width-punctuation.js';
import { leaders } from './rules/leaders.js';
import { documentReferences, legalReferences } from './rules/legal-references.js';
import { articleOrdinals, levelMarks, ordinalGaps, spokenOrdinals } from './rules/level-marks.js';
import { markup } from './rules/markup.js';
import { fixedExpressionList, misprintList } from './rules/misprints.js';
import { normativeDocuments } from './rules/normative-documents.js';
import { numberRanges } from './rules/number-ranges.js';
import { numbers } from './rules/numbers.js';
import { organisations } from './rules/organisations.js';
import { pairs } from './rules/pairs.js';
import { percentages } from './rules/percentages.js';
import { places } from './rules/places.js';
import { missingEnd, punctuation } from './rules/punctuation.js';
import { repetitions } from './rules/repetitions.js';
import { spacing } from './rules/spacing.js';
import { sums } from './rules/sums.js';
import { tableStructure } from './rules/table-structure.js';
import { tableSums } from './rules/table-sums.js';
import { traditional } from './rules/traditional-characters.js';

/** Checks of one text at a time, which follow from the text and the rules alone. */
export const textChecks: readonly TextCheck[] = [
  halfWidthPunctuation,
  fullWidthCharacters,
  punctuation,
  spacing,
  markup,
  documentNumbers,
  levelMarks,
  spokenOrdinals,
  numbers,
  numberRanges,
  amountsInWords,
  sums,
  percentages,
  contactNumbers,
  dateForms,
  periods,
  misprintList,
  fixedExpressionList,
  repetitions,
  traditional,
  grammar,
  places,
];

/** Checks of one text that look at the day and the rest of the subject too. */
export const textChecksInContext: readonly TextCheck[] = [legalReferences];

/** Checks of the whole subject. */
export const subjectChecks: readonly SubjectCheck[] = [
  pairs,
  missingEnd,
  documentParts,
  ordinalGaps,
  articleOrdinals,
  attachments,
  tableSums,
  tableStructure,
  impossibleDates,
  documentDates,
  deadlines,
  documentReferences,
  organisations,
  leaders,
  normativeDocuments,
  comparison,
  characters,
];
