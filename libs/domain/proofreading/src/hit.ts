import type { ErrorParams } from '#domain/kernel';
import type { Severity, Span } from '#domain/text';
import type { RuleId } from './rules/rule-table.js';
import type { ProofText, Subject } from './subject.js';

/** What a check says about a place; category, severity and basis come from the rule unless a row says more. */
export interface Hit {
  readonly rule: RuleId;
  readonly span: Span;
  /** Words to put in place of the span. */
  readonly replacement?: string;
  /** Numbers and codes that fill the sentence; never words of the document. */
  readonly params?: ErrorParams;
  readonly severity?: Severity;
  readonly basis?: readonly string[];
}

/** A check that reads one text at a time, and only texts that hold one of the signs it needs. */
export interface TextCheck {
  readonly needs: number;
  readonly check: (text: ProofText, subject: Subject) => Iterable<Hit>;
}

/** A check that needs to see several texts, tables or facts together. */
export type SubjectCheck = (subject: Subject) => Iterable<Hit>;

/** A hit on a piece of a text. */
export function hitAt(
  text: ProofText,
  rule: RuleId,
  place: { readonly start: number; readonly end: number },
  more: Omit<Hit, 'rule' | 'span'> = {},
): Hit {
  return { rule, span: { block: text.block, start: place.start, end: place.end }, ...more };
}

/** Where a match stands. */
export function placeOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

const none: readonly Hit[] = [];

/** One hit per match of a global pattern, on the whole match; `replace` gives the words to put in its place. */
export function hitsOf(
  text: ProofText,
  rule: RuleId,
  pattern: RegExp,
  replace?: (match: RegExpExecArray) => string,
): readonly Hit[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text.text);
  if (match === null) return none;
  const hits: Hit[] = [];
  for (; match !== null; match = pattern.exec(text.text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else
      hits.push(
        hitAt(text, rule, placeOf(match), replace === undefined ? {} : { replacement: replace(match) }),
      );
  }
  return hits;
}
