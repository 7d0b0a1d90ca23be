// Writes docs/generated/proofreading.md: how many of the planted errors are found, what clean text is said to be wrong,
// and which defects of the two sample documents are seen. With --check nothing is written and a difference fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { compileProofreadingRules, noFacts, proofread, startingRules } from '#domain/proofreading';
import { characterSeeds } from './corpus/character-seeds.js';
import { evaluateClean, evaluateKind } from './corpus/evaluate.js';
import type { KindFigures } from './corpus/evaluate.js';
import { ruleSeeds } from './corpus/rule-seeds.js';
import type { SeedKind } from './corpus/seed.js';
import { evaluationTemplates } from './corpus/templates-evaluation.js';
import { tuneTemplates } from './corpus/templates-tune.js';
import { knownDefects } from './known-defects.js';
import { readSample, sampleNames } from './samples.js';

const target = new URL('../../docs/generated/proofreading.md', import.meta.url);
const perKind = 200;
const cleanRounds = 10;
const shownMisses = 6;
const rules = compileProofreadingRules(startingRules);
const corpus = { templates: evaluationTemplates, seed: 20_261_121 };

/** Lower end of the 95 % interval of a share. @source Wilson (1927) */
function wilsonLower(found: number, planted: number): number {
  if (planted === 0) return 0;
  const z = 1.96;
  const share = found / planted;
  const middle = share + (z * z) / (2 * planted);
  const spread = z * Math.sqrt((share * (1 - share)) / planted + (z * z) / (4 * planted * planted));
  return (middle - spread) / (1 + (z * z) / planted);
}

function evaluateAll(kinds: readonly SeedKind[], withParent: boolean): readonly KindFigures[] {
  return kinds.map((kind) => evaluateKind(kind, corpus, rules, { wanted: perKind, withParent }));
}

function total(figures: readonly KindFigures[]): KindFigures {
  return {
    name: '**all**',
    planted: figures.reduce((sum, { planted }) => sum + planted, 0),
    found: figures.reduce((sum, { found }) => sum + found, 0),
    missed: [],
  };
}

function table(figures: readonly KindFigures[]): string {
  const rows = [...figures, total(figures)].map(({ name, planted, found, missed }) => {
    const share = planted === 0 ? '–' : (found / planted).toFixed(3);
    const misses = [...new Set(missed)].slice(0, shownMisses).map((miss) => cell(miss));
    return `| ${name} | ${planted} | ${found} | ${share} | ${wilsonLower(found, planted).toFixed(3)} | ${misses.join(' ; ')} |`;
  });
  return `| error | planted | found | recall | Wilson lower | misses (the first ${shownMisses}) |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}

function defects(): { readonly rows: string; readonly found: number } {
  const findings = new Map(
    sampleNames.map((name) => [name, proofread(readSample(name).content, noFacts, rules)] as const),
  );
  const judged = knownDefects.map((defect) => {
    const words = readSample(defect.document).texts.get(defect.block) ?? '';
    const start = words.indexOf(defect.words);
    if (start === -1) throw new Error(`${defect.document} ${defect.block} does not hold ${defect.words}`);
    const end = start + defect.words.length;
    const by = (findings.get(defect.document) ?? []).filter(
      ({ span }) => span.block === defect.block && span.start < end && start < span.end,
    );
    // A deadline that differs is told on the text of the row, not in its column.
    const inRow = (findings.get(defect.document) ?? []).filter(
      ({ span, rule }) =>
        rule === 'DATE.DEADLINE_DIFFERS' && span.block.split('c')[0] === defect.block.split('c')[0],
    );
    const told = by.length > 0 || !defect.words.includes('月') ? by : inRow;
    return { defect, rules: [...new Set(told.map(({ rule }) => rule))] };
  });
  const rows = judged.map(
    ({ defect, rules: by }) =>
      `| ${defect.document} | ${defect.block} | ${cell(defect.words)} | ${defect.wrong} | ${by.length === 0 ? '**missed**' : by.join(', ')} |`,
  );
  return {
    rows: `| document | text | words | what is wrong | found by |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    found: judged.filter(({ rules: by }) => by.length > 0).length,
  };
}

const clean = evaluateClean(corpus, rules, cleanRounds);
const perThousand = ((clean.alerts.length / clean.characters) * 1_000).toFixed(2);
const sampleDefects = defects();
const text = `<!-- written by npm run proofreading:report -->

# Proofreading in figures

Rule set \`${rules.version}\`. Errors are planted by a program (tools/proofreading/corpus, seed ${corpus.seed}) into invented
documents, one error in each. ${evaluationTemplates.length} templates are kept for these figures; ${tuneTemplates.length} others were there to tune with. Planted
errors are easier than real ones: they say that a rule works, not how often people err. The sets of like characters that
errors are planted from and that the model searches with come from the same tables of sounds.

## Errors that a rule is there for

${table(evaluateAll(ruleSeeds, false))}
## Single characters, by the word model alone

${table(evaluateAll(characterSeeds, false))}
## Single characters, with the parent document to compare with

${table(evaluateAll(characterSeeds, true))}
## Clean text

${clean.alerts.length} alerts on ${clean.characters} characters of the evaluation templates without errors: ${perThousand} per 1,000.

${[...new Set(clean.alerts)].map((alert) => `- ${cell(alert)}`).join('\n')}

## Defects of the two sample documents

${sampleDefects.found} of ${knownDefects.length} marked defects are found, without the parent documents.

${sampleDefects.rows}`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write(
    'docs/generated/proofreading.md is not what the code says: npm run proofreading:report\n',
  );
  process.exitCode = 1;
}
