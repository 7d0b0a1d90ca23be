import { hitsOf } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

/**
 * Digits and letters of full width: ２０２２年 → 2022年. Figures are set in half width.
 *
 * @source GB/T 15835-2011 5.1 (阿拉伯数字的书写用半角); GB/T 9704-2012 7.2.5、7.3.5
 */
export const fullWidthCharacters: TextCheck = {
  needs: signs.fullWidth,
  *check(text) {
    yield* hitsOf(text, 'WIDTH.FULL_WIDTH', /[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．％]*/gu, (match) =>
      match[0].normalize('NFKC'),
    );
  },
};
