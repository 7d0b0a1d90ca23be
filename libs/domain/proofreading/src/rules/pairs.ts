import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
const openerOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closerOf).map(([open, close]) => [close, open]),
);
const widthTwin: Readonly<Record<string, string>> = { '（': '(', '(': '（', '）': ')', ')': '）' };

/** How many texts further on a pair that is broken over lines may end. */
const linesMax = 6;

interface Opened {
  readonly sign: string;
  readonly index: number;
}
interface Loose {
  readonly text: ProofText;
  readonly index: number;
  readonly sign: string;
}

/**
 * Brackets, quotation marks and title marks come in pairs and do not cross. A pair may run over a few lines of
 * prose; a quotation of several paragraphs opens each of them anew. Inside quotation marks stand single ones,
 * inside title marks single ones too.
 *
 * @source GB/T 15834-2011 4.8 (引号)、4.9 (括号)、4.15 (书名号)
 */
export const pairs: SubjectCheck = function* (subject) {
  const opened: Loose[] = [];
  for (const text of subject.texts) {
    if ((text.signs & signs.pair) === 0) continue;
    const { unclosed, unopened, hits } = readPairs(text);
    yield* hits;
    const isProse = text.kind === 'paragraph' || text.kind === 'heading';
    for (const loose of unopened) {
      const start = isProse ? opened.findLastIndex((other) => mayContinue(other, loose)) : -1;
      if (start === -1) yield hitAt(text, 'PAIR.UNOPENED', unit(loose.index));
      else opened.splice(start, 1);
    }
    if (isProse) opened.push(...unclosed);
    else yield* unclosed.map((loose) => hitAt(text, 'PAIR.UNCLOSED', unit(loose.index)));
  }
  yield* opened
    .filter((loose) => !isQuotedOn(loose, subject.texts))
    .map(({ text, index }) => hitAt(text, 'PAIR.UNCLOSED', unit(index)));
};

function unit(index: number): { readonly start: number; readonly end: number } {
  return { start: index, end: index + 1 };
}

function mayContinue(opener: Loose, closer: Loose): boolean {
  const distance = closer.text.order - opener.text.order;
  return closerOf[opener.sign] === closer.sign && distance <= linesMax;
}

/** A quotation that goes on: the next text opens with the same sign. */
function isQuotedOn({ text, sign }: Loose, texts: readonly ProofText[]): boolean {
  return sign === '“' && (texts[text.order + 1]?.text.trimStart().startsWith('“') ?? false);
}

function readPairs(text: ProofText): {
  readonly unclosed: readonly Loose[];
  readonly unopened: readonly Loose[];
  readonly hits: readonly Hit[];
} {
  const stack: Opened[] = [];
  const unopened: Loose[] = [];
  const unclosed: Loose[] = [];
  const hits: Hit[] = [];
  for (const { 0: sign, index } of text.text.matchAll(/[“”‘’《》〈〉（）()【】〔〕[\]]/g)) {
    if (sign in closerOf) {
      const nests = (sign === '“' || sign === '《') && stack.some((other) => other.sign === sign);
      if (nests) hits.push(hitAt(text, 'PAIR.NESTED_ALIKE', unit(index)));
      stack.push({ sign, index });
      continue;
    }
    if (isListMark(text.text, index, sign) || isApostrophe(text.text, index, sign)) continue;
    const at = stack.findLastIndex((other) => isPair(other.sign, sign));
    if (at === -1) {
      unopened.push({ text, index, sign });
      continue;
    }
    const between = stack.splice(at).slice(1);
    const closesLater = between.filter((other) => text.text.includes(closerOf[other.sign] ?? '', index + 1));
    hits.push(...closesLater.map((other) => hitAt(text, 'PAIR.CROSSED', unit(other.index))));
    unclosed.push(
      ...between
        .filter((other) => !closesLater.includes(other))
        .map((other) => ({ text, sign: other.sign, index: other.index })),
    );
  }
  unclosed.push(...stack.map(({ sign, index }) => ({ text, sign, index })));
  return { unclosed, unopened, hits };
}

/** Brackets of two widths are a matter of width, not of a missing partner. */
function isPair(open: string, close: string): boolean {
  return openerOf[close] === open || openerOf[widthTwin[close] ?? ''] === open;
}

/** `1）` and `a)` number the points of a list. */
function isListMark(text: string, index: number, sign: string): boolean {
  return (
    (sign === '）' || sign === ')') &&
    /(?:^|[\s：:；;。，,])[\da-zA-Z]{1,3}$/u.test(text.slice(Math.max(0, index - 6), index))
  );
}

function isApostrophe(text: string, index: number, sign: string): boolean {
  return sign === '’' && /[A-Za-z]/.test(text[index - 1] ?? '') && /[A-Za-z]/.test(text[index + 1] ?? '');
}
