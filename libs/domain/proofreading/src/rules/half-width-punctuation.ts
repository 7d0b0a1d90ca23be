import { hitAt } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { isHan, signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** Signs that belong to Chinese text though they are no characters. */
const chineseSign = /[，。、；：？！“”‘’《》（）〔〕【】…—％%]/;

/**
 * Half-width punctuation in Chinese text: 2022年,区教育局 → ，. Numbers (1,000; 10:30; 3.5), addresses and
 * Latin text keep theirs.
 *
 * @source GB/T 15834-2011 4.1 至 4.6、5.1 (标点符号的形式与位置)
 */
export const halfWidthPunctuation: TextCheck = {
  needs: signs.halfPunctuation,
  *check(text) {
    yield* findPoints(text);
    yield* findBrackets(text);
    yield* findQuotes(text);
  },
};

function* findPoints(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(
    /[,;:?!]+|(?<=[\p{Script=Han}”’》）])\.(?!\.|[A-Za-z]|\d(?!\d{3}年))/gu,
  )) {
    const { index } = match;
    const [sign = ''] = match[0];
    if (!isInChinese(text.text, index, index + match[0].length)) continue;
    if (sign === '.' && isLevelMark(text.text, index)) continue;
    yield hitAt(
      text,
      'WIDTH.HALF_PUNCTUATION',
      { start: index, end: index + match[0].length },
      { replacement: [...match[0]].map((each) => fullWidth[each] ?? each).join('') },
    );
  }
}

/** The characters before and after, spaces left out, say whose sign it is; the one before counts first. */
function isInChinese(text: string, start: number, end: number): boolean {
  const before = neighbour(text, start - 1, -1);
  const after = neighbour(text, end, 1);
  if (isChineseCharacter(before)) return !/^\s?\/\//.test(text.slice(end, end + 3));
  return isChineseCharacter(after) && before !== '' && !(text[start] === ':' && /[a-z]/i.test(before));
}

function isChineseCharacter(character: string): boolean {
  return character !== '' && (isHan(character.charCodeAt(0)) || chineseSign.test(character));
}

function neighbour(text: string, from: number, step: 1 | -1): string {
  let index = from;
  while (text[index] === ' ' || text[index] === '\u3000') index += step;
  return text[index] ?? '';
}

/** `一.` at the start of a line is a level mark, which another rule reads. */
function isLevelMark(text: string, index: number): boolean {
  return /(?:^|\n)\s{0,8}[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u.test(
    text.slice(Math.max(0, index - 16), index),
  );
}

function* findBrackets(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(/\(([^()（）\n]{0,80})[)）]|（([^()（）\n]{0,80})\)/g)) {
    const inner = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    const isChinese =
      /[\p{Script=Han}，。、；：]/u.test(inner) ||
      [text.text[match.index - 1], text.text[end]].some((each) => isChineseCharacter(each ?? '')) ||
      match[0].startsWith('(') !== match[0].endsWith(')');
    if (!isChinese || isBracketedMark(text.text, match.index, inner)) continue;
    yield hitAt(
      text,
      match[0].startsWith('(') === match[0].endsWith(')') ? 'WIDTH.HALF_BRACKET' : 'WIDTH.MIXED_BRACKETS',
      { start: match.index, end },
      { replacement: `（${inner}）` },
    );
  }
}

/** `(一)` at the start of a text is a level mark, which another rule reads. */
function isBracketedMark(text: string, index: number, inner: string): boolean {
  return /^\s*$/.test(text.slice(0, index)) && /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u.test(inner);
}

function* findQuotes(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(/"([^"\n]{1,80})"/g)) {
    const end = match.index + match[0].length;
    const isChinese =
      /\p{Script=Han}/u.test(match[1] ?? '') ||
      [text.text[match.index - 1], text.text[end]].some((each) => isChineseCharacter(each ?? ''));
    if (!isChinese) continue;
    yield hitAt(text, 'WIDTH.STRAIGHT_QUOTES', { start: match.index, end }, { replacement: `“${match[1]}”` });
  }
}
