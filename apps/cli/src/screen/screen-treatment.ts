import { proposeFor, rescan, type ScreeningFacts } from '#application';
import type { Finding, Span } from '#domain/text';
import { lineStartsOf, placeOf, readDocument, type ReadDocument } from '../documents.module.js';
import { toReported, type ReportedFinding } from './reported-finding.js';
import { basisWords, type BothLanguages } from './screen-words.js';

/** One operation, at its place in the plain text. */
export interface ReportedOperation {
  readonly finding: string;
  readonly start: number;
  readonly end: number;
  readonly action: string;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: BothLanguages;
}

/** What the rules of the scene propose, what it makes of the text, and what is found in that. */
export interface ReportedTreatment {
  readonly operations: readonly ReportedOperation[];
  /** Findings that a rule lets stand. */
  readonly kept: readonly {
    readonly finding: string;
    readonly rule: string;
    readonly basis: BothLanguages;
  }[];
  readonly text: string;
  /** Findings in the treated text, at places of that text. */
  readonly rescan: readonly ReportedFinding[];
}

/** Treats the plain text as the rules propose, and reads the result anew. */
export function treatmentOf(
  { content, plain }: ReadDocument,
  findings: readonly Finding[],
  facts: ScreeningFacts,
): ReportedTreatment {
  const { operations, kept } = proposeFor(content, findings, facts);
  const base = (block: string) => plain.starts.get(block) ?? 0;
  const reported = operations
    .map(({ finding, span: { block, start, end }, action, replacement, rule, basis }) => ({
      finding,
      start: base(block) + start,
      end: base(block) + end,
      action,
      replacement,
      rule,
      basis: basisWords(basis),
    }))
    .sort((one, other) => one.start - other.start);
  const text = applied(plain.text, reported);
  return {
    operations: reported,
    kept: kept.map(({ finding, rule, basis }) => ({ finding, rule, basis: basisWords(basis) })),
    text,
    rescan: rescanned(text, facts),
  };
}

function applied(text: string, operations: readonly ReportedOperation[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of operations) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function rescanned(text: string, facts: ScreeningFacts): readonly ReportedFinding[] {
  const { content, plain } = readDocument(new TextEncoder().encode(text), 'treated.txt');
  const lineStarts = lineStartsOf(text);
  const place = (span: Span) => placeOf(plain, lineStarts, span);
  return rescan(content, facts).map((finding) => toReported(finding, place));
}
