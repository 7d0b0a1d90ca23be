import type { CompiledRules, ProofreadingFacts } from '#domain/proofreading';
import { proofread } from '#domain/proofreading';
import type { Finding } from '#domain/text';
import { contentOf, fillTemplate } from './fill-template.js';
import type { CorpusDocument } from './fill-template.js';
import { SeededRandom } from './random.js';
import type { SeededDocument, SeedKind } from './seed.js';

/** How often an error of one kind was planted and found, and a few that were not. */
export interface KindFigures {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** What clean text was said to be wrong. */
export interface CleanFigures {
  readonly characters: number;
  readonly alerts: readonly string[];
}

export interface Corpus {
  readonly templates: readonly string[];
  readonly seed: number;
}

/** How often a template is tried for a kind before it counts as having no place for it. */
const triesMax = 6;

/** Plants errors of one kind until there are enough, and counts those found. */
export function evaluateKind(
  kind: SeedKind,
  corpus: Corpus,
  rules: CompiledRules,
  options: { readonly wanted: number; readonly withParent: boolean },
): KindFigures {
  const random = new SeededRandom(corpus.seed);
  const missed: string[] = [];
  let planted = 0;
  let found = 0;
  for (
    let tried = 0;
    planted < options.wanted && tried < options.wanted * corpus.templates.length * triesMax;
    tried += 1
  ) {
    const document = fillTemplate(corpus.templates[tried % corpus.templates.length] ?? '', random);
    const seeded = kind.plant(document, random);
    if (seeded === null) continue;
    planted += 1;
    const facts = options.withParent ? withParent(document) : document.facts;
    if (isFound(seeded, proofread(contentOf(seeded), facts, rules), kind)) found += 1;
    else missed.push(excerpt(seeded));
  }
  return { name: kind.name, planted, found, missed };
}

function withParent(document: CorpusDocument): ProofreadingFacts {
  return { ...document.facts, references: [{ texts: document.lines }] };
}

function isFound(seeded: SeededDocument, findings: readonly Finding[], kind: SeedKind): boolean {
  return findings.some(
    ({ rule, span }) =>
      kind.rules.some((wanted) => rule === wanted || rule.startsWith(`${wanted}.`)) &&
      span.block === seeded.block &&
      span.start <= seeded.end &&
      seeded.start <= span.end,
  );
}

function excerpt({ lines, block, start, end }: SeededDocument): string {
  const line = lines[Number(/\d+/.exec(block)?.[0])] ?? '';
  return `${line.slice(Math.max(0, start - 8), start)}⟦${line.slice(start, Math.min(end, start + 30))}⟧${line.slice(end, end + 8)}`;
}

/** Reads documents without planted errors. */
export function evaluateClean(corpus: Corpus, rules: CompiledRules, rounds: number): CleanFigures {
  const random = new SeededRandom(corpus.seed);
  const alerts: string[] = [];
  let characters = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const template of corpus.templates) {
      const document = fillTemplate(template, random);
      const content = contentOf(document);
      characters += document.lines.join('').length;
      for (const { rule, span } of proofread(content, document.facts, rules)) {
        alerts.push(`${rule} ${excerpt({ ...document, ...span })}`);
      }
    }
  }
  return { characters, alerts };
}
