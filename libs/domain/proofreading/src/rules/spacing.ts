import { hitAt, hitsOf, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const space = '[ \\t\\u00a0\\u3000]';
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
    yield hitAt(text, 'SPACING.IN_TEXT', place, { replacement: '' });
  }
}

/** A row of names, labels or issuers: short pieces and no mark of a sentence. */
function isSpacedOnPurpose({ text, kind }: ProofText): boolean {
  if (/[。；，]/.test(text)) return false;
  const pieces = text.trim().split(/[\s\u3000]+/);
  const longest = Math.max(...pieces.map((piece) => piece.length));
  if (kind === 'tableCell') return longest <= 3 && pieces.length === 2;
  return (
    longest <= 4 ||
    pieces.every((piece) => /(?:部|委|委员会|局|办公室|厅|院|会|政府|行|署|中心|公司|大队)$/u.test(piece))
  );
}
