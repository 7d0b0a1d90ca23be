import { findSlips } from '../characters/find-slips.js';
import type { SlipKind } from '../characters/find-slips.js';
import { hitAt } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';
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
export const characters: TextCheck = {
  needs: signs.han,
  *check(text, { rules }) {
    if (text.kind === 'metadata' && text.block !== 'meta:title') return;
    for (const { kind, start, end, replacement } of findSlips(text.text, rules.characters)) {
      yield hitAt(text, ruleOf[kind], { start, end }, kind === 'alone' ? {} : { replacement });
    }
  },
};
