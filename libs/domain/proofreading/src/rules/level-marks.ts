import { hitAt } from '../hit.js';
import type { Hit, SubjectCheck, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';
import { numeralOf, valueOfNumeral } from './numerals.js';

const wrongForms: readonly {
  readonly pattern: RegExp;
  readonly right: (number: string) => string;
}[] = [
  {
    pattern: /^\s{0,8}[（(]([一二三四五六七八九十]{1,3})[）)][、.．，,]/u,
    right: (number) => `（${number}）`,
  },
  {
    pattern: /^\s{0,8}(?:\(([一二三四五六七八九十]{1,3})[)）]|（([一二三四五六七八九十]{1,3})\))/u,
    right: (number) => `（${number}）`,
  },
  {
    pattern: /^\s{0,8}([一二三四五六七八九十]{1,3})[.．，,](?=\s{0,2}[\p{Script=Han}\d“《])/u,
    right: (number) => `${number}、`,
  },
  { pattern: /^\s{0,8}(\d{1,2})、(?=\s{0,2}\p{Script=Han})/u, right: (number) => `${number}.` },
  { pattern: /^\s{0,8}[（(](\d{1,2})[）)][、.．，,]/u, right: (number) => `（${number}）` },
  { pattern: /^\s{0,8}(?:\((\d{1,2})[)）]|（(\d{1,2})\))/u, right: (number) => `（${number}）` },
];

/**
 * The form of level marks: 一、 then （一） then 1. then （1）; no mark behind a bracket.
 *
 * @source GB/T 9704-2012 7.3.3 (正文的结构层次序数)
 */
export const levelMarks: TextCheck = {
  needs: signs.numeral | signs.digit,
  *check(text) {
    if (text.kind === 'tableCell' || text.kind === 'metadata' || text.kind === 'image') return;
    for (const { pattern, right } of wrongForms) {
      const match = pattern.exec(text.text);
      if (match === null) continue;
      const start = match[0].length - match[0].trimStart().length;
      yield hitAt(
        text,
        'LEVEL_MARK.FORM',
        { start, end: match[0].length },
        { replacement: right(match[1] ?? match[2] ?? '') },
      );
      return;
    }
  },
};

/** The list of attachments has numbers of its own, which another rule reads. */
const attachmentHead = /^\s{0,8}附\s{0,2}件\s{0,2}[：:]/u;

interface Numbered {
  readonly text: ProofText;
  readonly level: 0 | 1 | 2 | 3;
  readonly value: number;
  readonly end: number;
}

const forms: readonly RegExp[] = [
  /^\s{0,8}([一二三四五六七八九十]{1,3})[、.．，,]/u,
  /^\s{0,8}[（(]([一二三四五六七八九十]{1,3})[）)]/u,
  /^\s{0,8}(\d{1,2})(?:[.．](?!\d)|、)/u,
  /^\s{0,8}[（(](\d{1,2})[）)]/u,
];

/**
 * Level marks count without a gap and without repeating: 一、二、四 lacks 三. A deeper level begins anew below
 * each mark of a higher one; so does a list that starts at one.
 *
 * @source GB/T 9704-2012 7.3.3
 */
export const ordinalGaps: SubjectCheck = function* ({ prose }) {
  const last: (number | null)[] = [null, null, null, null];
  let isAttachmentList = false;
  for (const text of prose) {
    const mark = readMark(text);
    isAttachmentList = attachmentHead.test(text.text) || (isAttachmentList && mark?.level === 2);
    if (mark === null || isAttachmentList) continue;
    const before = last[mark.level] ?? null;
    last[mark.level] = mark.value;
    last.fill(null, mark.level + 1);
    if (mark.value === 1 || (before === null ? mark.value > 3 : mark.value === before + 1)) continue;
    const wanted = (before ?? 0) + 1;
    yield hitAt(
      text,
      mark.value === before ? 'ORDINAL.REPEATED' : 'ORDINAL.GAP',
      { start: text.text.length - text.text.trimStart().length, end: mark.end },
      { params: { wanted: mark.level < 2 ? numeralOf(wanted) : String(wanted) } },
    );
  }
};

function readMark(text: ProofText): Numbered | null {
  for (const [level, pattern] of forms.entries()) {
    const match = pattern.exec(text.text);
    const value =
      match?.[1] === undefined ? null : /\d/.test(match[1]) ? Number(match[1]) : valueOfNumeral(match[1]);
    if (match !== null && value !== null && value > 0) {
      return { text, level: level as Numbered['level'], value, end: match[0].length };
    }
  }
  return null;
}

/** How many points a sentence lists before a gap in 一是…二是… counts. */
const spokenMin = 2;

/**
 * Points counted inside one text: 一是…二是…四是, 第一…第三, ①…③, 第一条…第三条 in the articles of a rule.
 *
 * @source GB/T 9704-2012 7.3.3
 */
export const spokenOrdinals: TextCheck = {
  needs: signs.numeral,
  *check(text) {
    const { text: words } = text;
    if (words.length < 12) return;
    yield* countOn(text, [
      ...words.matchAll(/(?<![\p{Script=Han}])([一二三四五六七八九十]{1,2})(?:是|要)(?=\p{Script=Han})/gu),
    ]);
    yield* countOn(text, [...words.matchAll(/(?<=[。；：，\n]|^)第([一二三四五六七八九十]{1,2})[，,]/gu)]);
  },
};

function* countOn(text: ProofText, marks: readonly RegExpExecArray[]): Iterable<Hit> {
  if (marks.length < spokenMin) return;
  let before = 0;
  for (const mark of marks) {
    const value = valueOfNumeral(mark[1] ?? '') ?? 0;
    const isNext = value === before + 1 || value === 1;
    if (!isNext && before > 0) {
      yield hitAt(
        text,
        value === before ? 'ORDINAL.REPEATED' : 'ORDINAL.GAP',
        { start: mark.index, end: mark.index + mark[0].length },
        { params: { wanted: numeralOf(before + 1) } },
      );
    }
    before = value;
  }
}

/**
 * The articles of a rule (第一条, 第二条 …) run on through all chapters; chapters too.
 *
 * @source 规章制定程序条例 (2017) 第八条; 立法技术规范 (试行) (一) 条文表述
 */
export const articleOrdinals: SubjectCheck = function* ({ prose }) {
  for (const unit of ['条', '章']) {
    const pattern = new RegExp(
      `^\\s{0,8}第([一二三四五六七八九十百零]{1,7})${unit}(?=[\\s\\u3000\\p{Script=Han}]|$)`,
      'u',
    );
    let before: number | null = null;
    for (const text of prose) {
      const match = pattern.exec(text.text);
      const value = match?.[1] === undefined ? null : valueOfNumeral(match[1]);
      if (match === null || value === null) continue;
      if (before !== null && value !== before + 1 && value !== 1) {
        const start = match[0].length - match[0].trimStart().length;
        yield hitAt(
          text,
          value === before ? 'ORDINAL.REPEATED' : 'ORDINAL.GAP',
          { start, end: match[0].length },
          { params: { wanted: String(before + 1) } },
        );
      }
      before = value;
    }
  }
};
