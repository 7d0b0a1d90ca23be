import type { Finding, Severity, Span } from '#domain/text';
import type { PlainPlace } from '../documents.module.js';
import { basisWords, inBoth, suggestionWords, type BothLanguages } from './screen-words.js';

/** A finding with its place in the plain text. `pieces` has one place for each text it is spread over. */
export interface ReportedFinding extends PlainPlace {
  readonly id: string;
  readonly check: Finding['check'];
  readonly rule: string;
  readonly ruleVersion: string;
  readonly category: string;
  readonly severity: Severity;
  readonly why: BothLanguages;
  readonly basis: readonly BothLanguages[];
  readonly suggestion: BothLanguages | null;
  readonly pieces: readonly PlainPlace[];
}

/** A finding with places and words. */
export function toReported(finding: Finding, place: (span: Span) => PlainPlace): ReportedFinding {
  const { id, check, rule, ruleVersion, category, severity, why, basis, suggestion } = finding;
  const first = place(finding.span);
  const pieces = [first, ...finding.continuedIn.map(place)];
  return {
    id,
    check,
    rule,
    ruleVersion,
    category,
    severity,
    ...first,
    end: Math.max(...pieces.map(({ end }) => end)),
    pieces,
    why: inBoth('findings', why.code, why.params),
    basis: basis.map(basisWords),
    suggestion: suggestionWords(suggestion),
  };
}
