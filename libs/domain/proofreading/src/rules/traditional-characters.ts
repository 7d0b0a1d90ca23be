import { commonReadings, traditionalCharacters } from '#domain/text';
import { restoredVariants } from '../data/restored-variants.js';
import { hitAt } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { isHan, signs } from '../signs.js';

const simplifiedOf = simplifiedForms();

/** Traditional forms that are no characters of simplified text themselves: 著 and 乾 stay. */
function simplifiedForms(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const standard = new Set(commonReadings + restoredVariants);
  const characters = [...traditionalCharacters];
  for (let at = 0; at < characters.length; at += 2) {
    const [from = '', to = ''] = characters.slice(at, at + 2);
    if (from.length === 1 && to.length === 1 && !standard.has(from)) {
      table[from.charCodeAt(0)] = to.charCodeAt(0);
    }
  }
  return table;
}

/**
 * Traditional characters in a text of simplified ones: 按規定 → 规. A run of them is one finding; a text that is
 * mostly traditional is left alone, and so is a name in title marks.
 *
 * @source 国家通用语言文字法 第三条、第九条; 通用规范汉字表 (国发〔2013〕23号)
 */
export const traditional: TextCheck = {
  needs: signs.han,
  *check(text) {
    const { text: words } = text;
    const runs: { start: number; end: number }[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if (simplifiedOf[words.charCodeAt(at)] === 0) continue;
      const last = runs.at(-1);
      if (last?.end === at) last.end = at + 1;
      else runs.push({ start: at, end: at + 1 });
    }
    if (runs.length === 0 || isMostlyTraditional(words, runs)) return;
    for (const run of runs) {
      const replacement = Array.from(words.slice(run.start, run.end), simplify).join('');
      yield hitAt(text, 'WORDING.TRADITIONAL', run, { replacement });
    }
  },
};

function simplify(character: string): string {
  const unit = simplifiedOf[character.charCodeAt(0)] ?? 0;
  return unit === 0 ? character : String.fromCharCode(unit);
}

function isMostlyTraditional(
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const count = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  let characters = 0;
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) characters += 1;
  return characters >= 20 && count > characters / 4;
}
