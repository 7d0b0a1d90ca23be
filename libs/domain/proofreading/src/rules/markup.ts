import { hitsOf } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

/**
 * What is left of another format: tags, entities, rule lines, marks of emphasis, characters that could not be
 * read, and stray signs beside dates (11月底前~).
 *
 * @source 政府网站发展指引 (国办发〔2017〕47号) 内容发布要求; GB/T 9704-2012 5.2
 */
export const markup: TextCheck = {
  needs: signs.oddity,
  *check(text) {
    yield* hitsOf(text, 'MARKUP.TAG', /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?\/?>/giu, () => '');
    yield* hitsOf(text, 'MARKUP.ENTITY', /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|#\d{2,6});/giu);
    yield* hitsOf(text, 'MARKUP.RULE_LINE', /^\s{0,8}[-=_*~]{3,}\s{0,8}$/gmu, () => '');
    yield* hitsOf(
      text,
      'MARKUP.EMPHASIS',
      /\*\*(?=[\p{Script=Han}“《\d])|(?<=[\p{Script=Han}”》。：])\*\*|^#{1,6}\s/gmu,
      () => '',
    );
    yield* hitsOf(
      text,
      'MARKUP.UNREADABLE',
      /[\ufffd\ue000-\uf8ff\u200b-\u200f\ufeff]+|锟斤拷|烫烫烫|屯屯屯/gu,
      () => '',
    );
    yield* hitsOf(
      text,
      'MARKUP.STRAY_SIGN',
      /(?<=[\p{Script=Han}])~+\s{0,2}$|^~+\s{0,2}\d?\s{0,2}(?=\p{Script=Han})/gmu,
      () => '',
    );
  },
};
