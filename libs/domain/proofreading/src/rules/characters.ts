import { findSlips } from '../characters/find-slips.js';
import type { SlipKind } from '../characters/find-slips.js';
import { Lattice } from '../characters/lattice.js';
import { hitAt } from '../hit.js';
import type { SubjectCheck } from '../hit.js';
import type { RuleId } from './rule-table.js';

const ruleOf: Readonly<Record<SlipKind, RuleId>> = {
  wrong: 'CHARACTER.WRONG',
  missing: 'CHARACTER.MISSING',
  extra: 'CHARACTER.EXTRA',
  transposed: 'CHARACTER.TRANSPOSED',
  alone: 'CHARACTER.ALONE',
};

/**
 * Single characters that are wrong, missing, too many or in the wrong order, as far as a word model with sets of
 * characters of like sound and like shape can see them. It asks; it does not know.
 *
 * @source 校对工作 (校异同、校是非); 现代汉语词典 (第7版) for what is a word
 */
export const characters: SubjectCheck = function* ({ texts, rules, slipsOf }) {
  const read = texts.filter(({ kind, block }) => kind !== 'metadata' || block === 'meta:title');
  const longest = read.reduce((length, { text }) => Math.max(length, text.length), 0);
  const lattice = new Lattice(rules.characters.words, longest);
  for (const text of read) {
    const find = () => findSlips(text.text, rules.characters, lattice);
    for (const { kind, start, end, replacement } of slipsOf(text.text, find)) {
      yield hitAt(text, ruleOf[kind], { start, end }, kind === 'alone' ? {} : { replacement });
    }
  }
};
