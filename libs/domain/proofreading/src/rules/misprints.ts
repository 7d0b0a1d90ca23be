import { isWord } from '../characters/character-model.js';
import { hitAt } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import { notCountries } from '../data/territory.js';

/**
 * Misprints by list, and words that speak of a part of the country as of a country of its own.
 *
 * @source 现代汉语词典 (第7版); 宪法 (2018) 序言; 反分裂国家法 第二条; 现代汉语通用字
 */
export const misprintList: TextCheck = {
  needs: signs.han,
  *check(text, { rules }) {
    for (const { row, start, end } of rules.misprints.find(text.text)) {
      yield hitAt(text, row.rule, { start, end }, { replacement: row.right });
    }
    if (!/等国/u.test(text.text)) return;
    const pattern = new RegExp(
      `(?:${notCountries.join('|')})(?:地区)?(?:[、和与][\\p{Script=Han}]{2,8}){0,6}等(?:\\d{1,3}个)?国(?!内|有)`,
      'gu',
    );
    for (const match of text.text.matchAll(pattern)) {
      yield hitAt(text, 'WORDING.TERRITORY', { start: match.index, end: match.index + match[0].length });
    }
  },
};

/**
 * Expressions that are written in one way only, with one character wrong, missing or too many.
 *
 * @source 宪法 (2018) 序言; 中国共产党章程 (2022) 总纲; 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) 严重表述错误
 */
export const fixedExpressionList: TextCheck = {
  needs: signs.han,
  *check(text, { rules }) {
    for (const { row, text: right, start, end } of rules.fixedExpressions.find(text.text)) {
      const { severity, basis } = row;
      yield hitAt(
        text,
        'WORDING.FIXED_EXPRESSION',
        { start, end },
        { replacement: right, severity, basis: [basis] },
      );
    }
    if ((text.signs & signs.doubled) === 0) return;
    for (const { row, extra, outside } of rules.fixedExpressions.findDoubled(text.text)) {
      if (isWord(rules.characters, text.text.slice(outside, outside + 2))) continue;
      const { severity, basis } = row;
      const place = { start: extra, end: extra + 1 };
      yield hitAt(text, 'WORDING.FIXED_EXPRESSION', place, { replacement: '', severity, basis: [basis] });
    }
  },
};
