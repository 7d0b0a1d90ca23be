import type { CheckMade, Screening, ScreeningFacts, ScreeningScene } from '#application';
import type { Span } from '#domain/text';
import { lineStartsOf, placeOf, type ReadDocument } from '../documents.module.js';
import { toReported, type ReportedFinding } from './reported-finding.js';
import { treatmentOf, type ReportedTreatment } from './screen-treatment.js';

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
  /** Null unless it was asked for. */
  readonly treatment: ReportedTreatment | null;
}

/** What is reported on, and how much of it. */
export interface ReportAsked {
  readonly file: string;
  readonly facts: ScreeningFacts;
  readonly isTreated: boolean;
}

/** Puts places and words to what the checks found. */
export function reportOf(
  read: ReadDocument,
  { checks, findings }: Screening,
  { file, facts, isTreated }: ReportAsked,
): ScreenReport {
  const lineStarts = lineStartsOf(read.plain.text);
  const place = (span: Span) => placeOf(read.plain, lineStarts, span);
  return {
    format: screenFormat,
    file,
    source: read.format,
    scene: facts.scene,
    checks,
    findings: findings.map((finding) => toReported(finding, place)),
    text: read.format === 'txt' ? null : read.plain.text,
    treatment: isTreated ? treatmentOf(read, findings, facts) : null,
  };
}
