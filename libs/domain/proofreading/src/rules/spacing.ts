import { surnames } from '../data/common-singles.js';
import { hitAt, hitsOf, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

// A tab parts columns.
const space = '[ \\u00a0\\u3000]';
const insideText = new RegExp(
  `${space}{1,4}(?<=[\\p{Script=Han}，。、；：”》）]${space}{1,4})(?=[\\p{Script=Han}“《（])`,
  'gu',
);
const besideNumber = new RegExp(
  `${space}{1,2}(?:(?<=\\p{Script=Han}${space}{1,2})(?=\\d[\\d.]{0,15}%?${space}?\\p{Script=Han})|(?<=\\d${space}{1,2})(?=[年月日号件个条次份场名人家户元万亿%％项]))`,
  'gu',
);
const besideMark = new RegExp(`${space}{1,4}(?:(?=[，。、；：？！”》）])|(?<=[“《（]${space}{1,4}))`, 'gu');

/**
 * Spaces inside Chinese text. What is spaced on purpose stays: names of two characters (张 三), rows of names or
 * issuers, labels, a title after its issuer.
 *
 * @source GB/T 9704-2012 5.2.2 (正文连续排布); GB/T 15835-2011 5.1
 */
export const spacing: TextCheck = {
  needs: signs.space,
  *check(text) {
    yield* findInText(text);
    yield* hitsOf(text, 'SPACING.BESIDE_NUMBER', besideNumber, () => '');
    if (text.kind !== 'tableCell') yield* hitsOf(text, 'SPACING.BESIDE_MARK', besideMark, () => '');
  },
};

function* findInText(text: ProofText): Iterable<Hit> {
  const gaps = [...text.text.matchAll(insideText)];
  if (gaps.length === 0 || isSpacedOnPurpose(text)) return;
  for (const gap of gaps) {
    const place = placeOf(gap);
    const after = text.text.slice(place.end, place.end + 2);
    if (after === '关于' || /[）】〕]$/.test(text.text.slice(0, place.start))) continue;
    if (
      /(?:^|\n)\s{0,4}(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章节条])$/u.test(
        text.text.slice(Math.max(0, place.start - 12), place.start),
      )
    )
      continue;
    if (standsBetweenNames(text.text, place) || standsBeforeLabel(text.text, place.end)) continue;
    yield hitAt(text, 'SPACING.IN_TEXT', place, { replacement: '' });
  }
}

const isSurname = new RegExp(`^[${surnames}]`, 'u');

/** 联系人：张三 李四: on both sides stand two to four characters that begin with a surname. */
function standsBetweenNames(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const left = /(?:^|[：:、，\s])(\p{Script=Han}{2,4})$/u.exec(
    text.slice(Math.max(0, start - 6), start),
  )?.[1];
  const right = /^(\p{Script=Han}{2,4})(?:$|[、，。；\s（])/u.exec(text.slice(end, end + 6))?.[1];
  return isSurname.test(left ?? '') && isSurname.test(right ?? '');
}

/** 张三　监督电话： the next field of a line. */
function standsBeforeLabel(text: string, end: number): boolean {
  return /^(?:[男女](?:\s|，|$)|\p{Script=Han}{2,6}[：:])/u.test(text.slice(end, end + 8));
}

/** A row of names, labels, columns or issuers: short pieces or wide gaps, and no mark of a sentence. */
function isSpacedOnPurpose({ text, kind }: ProofText): boolean {
  if (/[。；，]/.test(text)) return false;
  if (/\S(?: {2,}|\t|\u3000{2,})\S/u.test(text)) return true;
  const pieces = text.trim().split(/[\s\u3000]+/);
  const longest = Math.max(...pieces.map((piece) => (/[\d*×]/.test(piece) ? 1 : piece.length)));
  if (kind === 'tableCell') return longest <= 3 && pieces.length === 2;
  return (
    longest <= 4 ||
    pieces.every((piece) => /(?:部|委|委员会|局|办公室|厅|院|会|政府|行|署|中心|公司|大队)$/u.test(piece))
  );
}
