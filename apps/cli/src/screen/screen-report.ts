import type { CheckMade, Screening, ScreeningScene } from '#application';
import type { Finding, Severity, Span } from '#domain/text';
import { lineStartsOf, placeOf, type PlainPlace, type ReadDocument } from '../documents.module.js';
import { basisWords, inBoth, suggestionWords, type BothLanguages } from './screen-words.js';

/** Name and version of the report's form; docs/formats/screen.md describes it. */
export const screenFormat = 'shenjiao-screen/1';

/** What `shenjiao screen --json` prints. */
export interface ScreenReport {
  readonly format: typeof screenFormat;
  readonly file: string;
  readonly source: ReadDocument['format'];
  readonly scene: ScreeningScene;
  readonly checks: readonly CheckMade[];
  readonly findings: readonly ReportedFinding[];
  /** The plain text that positions refer to; null for a text file, which is that text itself. */
  readonly text: string | null;
}

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

/** Puts places and words to what the checks found. */
export function reportOf(
  file: string,
  read: ReadDocument,
  scene: ScreeningScene,
  { checks, findings }: Screening,
): ScreenReport {
  const lineStarts = lineStartsOf(read.plain.text);
  const place = (span: Span) => placeOf(read.plain, lineStarts, span);
  return {
    format: screenFormat,
    file,
    source: read.format,
    scene,
    checks,
    findings: findings.map((finding) => toReported(finding, place)),
    text: read.format === 'txt' ? null : read.plain.text,
  };
}

function toReported(finding: Finding, place: (span: Span) => PlainPlace): ReportedFinding {
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
