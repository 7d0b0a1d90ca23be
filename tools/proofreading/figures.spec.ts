import { spawnSync } from 'node:child_process';
import { compileProofreadingRules, startingRules } from '#domain/proofreading';
import { characterSeeds } from './corpus/character-seeds.js';
import { evaluateClean, evaluateKind } from './corpus/evaluate.js';
import { ruleSeeds } from './corpus/rule-seeds.js';
import { evaluationTemplates } from './corpus/templates-evaluation.js';

// The full count is in docs/generated/proofreading.md; here a small part of it holds the aims.
const perKind = 8;
const rules = compileProofreadingRules(startingRules);
const corpus = { templates: evaluationTemplates, seed: 7 };

describe('proofreading of the evaluation templates', () => {
  it('finds at least 98 in 100 planted errors that a rule is there for', () => {
    const figures = ruleSeeds.map((kind) =>
      evaluateKind(kind, corpus, rules, { wanted: perKind, withParent: false }),
    );
    const planted = figures.reduce((sum, each) => sum + each.planted, 0);
    const found = figures.reduce((sum, each) => sum + each.found, 0);
    expect(figures.filter((each) => each.planted < perKind).map(({ name }) => name)).toEqual([]);
    expect(found / planted >= 0.98 ? [] : figures.flatMap(({ missed }) => missed)).toEqual([]);
  });

  it('finds most slips of single characters when the parent document is there', () => {
    const figures = characterSeeds.map((kind) =>
      evaluateKind(kind, corpus, rules, { wanted: perKind * 4, withParent: true }),
    );
    const planted = figures.reduce((sum, each) => sum + each.planted, 0);
    const found = figures.reduce((sum, each) => sum + each.found, 0);
    expect(found / planted >= 0.85 ? [] : figures.flatMap(({ missed }) => missed)).toEqual([]);
  });

  it('says at most one thing in a thousand characters of clean text', () => {
    const { characters, alerts } = evaluateClean(corpus, rules, 1);
    expect(alerts.length * 1_000 <= characters ? [] : alerts).toEqual([]);
  });
});

describe('the word model', () => {
  it('is what its script makes of the dictionary and the phrases', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './tools/typescript.mjs', 'tools/proofreading/train-character-model.ts', '--check'],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
