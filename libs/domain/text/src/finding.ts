import { createHash } from 'node:crypto';
import type { ErrorParams } from '#domain/kernel';
import type { Span } from './span.js';

/** The checks that read a text before people do. */
export type CheckName = (typeof checkNames)[number];
export const checkNames = ['confidentiality', 'sensitivity', 'personalInformation', 'proofreading'] as const;

/**
 * How much a finding holds, one scale for all checks: `VETO` and `SERIOUS` hold the step until they are put
 * right or overruled with a reason, `GENERAL` is to be put right and may be overruled, `STYLE` is a hint.
 *
 * @source 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号), 单项否决与扣分
 */
export type Severity = (typeof severities)[number];
export const severities = ['VETO', 'SERIOUS', 'GENERAL', 'STYLE'] as const;

/** A sentence of the catalogues: its code and what fills it. Params never hold text of the document. */
export interface FindingSentence {
  readonly code: string;
  readonly params: ErrorParams;
}

/**
 * What could be done: advice from the catalogues, or words to put in place of the span. A replacement may
 * repeat the document's words, so it is kept beside the revision only, never in an entry, a log or a job.
 */
export type Suggestion =
  | ({ readonly kind: 'advice' } & FindingSentence)
  | { readonly kind: 'replacement'; readonly replacement: string };

/** Everything a rule says about a place; the finding's name follows from it. */
export interface FoundFacts {
  readonly check: CheckName;
  /** Where, in the offsets of the text as it was written. */
  readonly span: Span;
  /** Further pieces when the place is spread over several texts, e.g. neighbouring cells; mostly empty. */
  readonly continuedIn: readonly Span[];
  /** The rule (`AREA.WHAT`) and the version of the rule set that it belongs to. */
  readonly rule: string;
  readonly ruleVersion: string;
  /** What kind of thing was found, in the words of the check (section `findingCategories`). */
  readonly category: string;
  readonly severity: Severity;
  /** Why it was found (section `findings`). */
  readonly why: FindingSentence;
  /** Law and article: keys of section `bases`, or the words of an office's own rule. */
  readonly basis: readonly string[];
  readonly suggestion: Suggestion | null;
}

/**
 * Something a check found. It says where, by which rule and why, never what: the text itself is in the
 * revision and nowhere else.
 *
 * `id` names check, rule and place, so that the same finding on an unchanged text has the same id, also under
 * a later version of the rules.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项; 个人信息保护法 第五十一条: a copy of the text would be one
 *   more carrier
 */
export interface Finding extends FoundFacts {
  readonly id: string;
}

/** A finding with its id: 24 hex digits over check, rule and spans, and nothing of the text. */
export function makeFinding(facts: FoundFacts): Finding {
  const places = [facts.span, ...facts.continuedIn].map(({ block, start, end }) => [block, start, end]);
  const name = JSON.stringify([facts.check, facts.rule, places]);
  return { ...facts, id: createHash('sha256').update(name).digest('hex').slice(0, 24) };
}

/** Findings in the order in which a reader meets them: by text, then by place, then the gravest first. */
export function inReadingOrder(findings: readonly Finding[], blocks: readonly string[]): readonly Finding[] {
  const order = new Map(blocks.map((block, index) => [block, index]));
  const textOf = ({ span }: Finding) => order.get(span.block) ?? order.size;
  return findings.toSorted(
    (one, other) =>
      textOf(one) - textOf(other) ||
      one.span.start - other.span.start ||
      severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}
