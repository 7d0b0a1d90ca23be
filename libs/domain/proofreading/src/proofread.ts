import { inReadingOrder, makeFinding, spansOverlap } from '#domain/text';
import type { Finding, ItemContent } from '#domain/text';
import type { Slip } from './characters/find-slips.js';
import { subjectChecks, textChecks, textChecksInContext } from './checks.js';
import type { CompiledRules } from './compile-rules.js';
import type { ProofreadingFacts } from './facts.js';
import type { Hit, TextCheck } from './hit.js';
import type { ProofreadingMemory } from './proofreading-memory.js';
import { ruleTable } from './rules/rule-table.js';
import type { RuleFacts } from './rules/rule-table.js';
import { subjectOf } from './subject.js';
import type { ProofText, Subject } from './subject.js';

/**
 * Reads content as a proofreader does: format, numbers, dates, sums, punctuation, wording, names, references.
 *
 * @param content  an item's document, attachments and metadata; nothing is changed.
 * @param facts    what the office knows beside the text; `noFacts` when nothing.
 * @param rules    tables made ready by `compileProofreadingRules`.
 * @param memory   what was found under the same rules before; null to find everything anew.
 * @returns findings in reading order. An empty list means "no findings under this version of the rules" and
 *   nothing more. Time is linear in the length of the text.
 */
export function proofread(
  content: ItemContent,
  facts: ProofreadingFacts,
  rules: CompiledRules,
  memory: ProofreadingMemory | null = null,
): readonly Finding[] {
  const made = subjectOf(content, facts, rules);
  const subject =
    memory === null
      ? made
      : { ...made, slipsOf: (text: string, find: () => readonly Slip[]) => memory.slips(text, find) };
  const hits = [
    ...subject.texts.flatMap((text) => hitsIn(text, subject, memory)),
    ...subjectChecks.flatMap((check) => [...check(subject)]),
  ];
  const findings = withoutGuesses(withoutTwins(hits)).map((hit) => toFinding(hit, rules.version));
  return inReadingOrder(
    findings,
    subject.texts.map(({ block }) => block),
  );
}

function hitsIn(text: ProofText, subject: Subject, memory: ProofreadingMemory | null): readonly Hit[] {
  const alone = () => hitsOfChecks(textChecks, text, subject);
  return [...(memory?.hits(text, alone) ?? alone()), ...hitsOfChecks(textChecksInContext, text, subject)];
}

function hitsOfChecks(checks: readonly TextCheck[], text: ProofText, subject: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { needs, check } of checks) {
    if ((text.signs & needs) === 0) continue;
    for (const hit of check(text, subject)) hits.push(hit);
  }
  return hits;
}

/** One rule says one thing about a place, however it came to it. */
function withoutTwins(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ rule, span }) => {
    const name = `${rule} ${span.block} ${span.start} ${span.end}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

/** Where a rule has said what is wrong, the word model has nothing to ask. */
function withoutGuesses(hits: readonly Hit[]): readonly Hit[] {
  const isGuess = ({ rule }: Hit) => rule.startsWith('CHARACTER.');
  const known = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (isGuess(hit)) continue;
    const inBlock = known.get(hit.span.block);
    if (inBlock === undefined) known.set(hit.span.block, [hit]);
    else inBlock.push(hit);
  }
  return hits.filter(
    (hit) => !isGuess(hit) || !known.get(hit.span.block)?.some((other) => spansOverlap(other.span, hit.span)),
  );
}

function toFinding(hit: Hit, ruleVersion: string): Finding {
  const facts: RuleFacts = ruleTable[hit.rule];
  return makeFinding({
    check: 'proofreading',
    span: hit.span,
    continuedIn: [],
    rule: hit.rule,
    ruleVersion,
    category: facts.category,
    severity: hit.severity ?? facts.severity,
    why: { code: hit.rule, params: hit.params ?? {} },
    basis: hit.basis ?? facts.basis,
    suggestion: hit.replacement === undefined ? null : { kind: 'replacement', replacement: hit.replacement },
  });
}
