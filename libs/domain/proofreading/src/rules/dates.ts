import { hitAt, hitsOf, placeOf } from '../hit.js';
import type { Hit, SubjectCheck, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';
import { daysIn, weekdayOf } from './civil-dates.js';

const gap = '[ \\u3000]?';
const day = new RegExp(
  `(?:(?<!\\d)(?<year>\\d{4})${gap}年${gap})?(?<!\\d)(?<month>\\d{1,2})${gap}月${gap}(?<day>\\d{1,2})${gap}(?:日|号(?!\\d))(?:${gap}[（(]?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)]?)?`,
  'gu',
);
const month = '月';
const weekdayNames = '日一二三四五六';

/**
 * Days that do not exist (2月30日), and days of the week that do not fit their date. A date without a year takes
 * the year of the last date before it, or the document's own.
 *
 * @source GB/T 7408.1-2023 (日期和时间表示法); GB/T 15835-2011 5.1.6
 */
export const impossibleDates: SubjectCheck = function* ({ texts, content }) {
  const own = content.metadata.documentDate ?? firstDate(texts);
  let year = own === null ? null : Number(own.slice(0, 4));
  for (const text of texts) {
    if ((text.signs & signs.digit) === 0 || !text.text.includes(month)) continue;
    for (const match of text.text.matchAll(day)) {
      if (match.groups?.year !== undefined) year = Number(match.groups.year);
      const hit = judge(text, match, match.groups?.year === undefined ? null : year, year);
      if (hit !== null) yield hit;
    }
    yield* impossibleMonths(text);
  }
};

/** The date below the text, when the catalogue does not know one. */
function firstDate(texts: readonly ProofText[]): string | null {
  for (const { text, kind } of texts) {
    const match =
      kind === 'paragraph' && text.length < 20 ? /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/u.exec(text) : null;
    if (match !== null) return `${match[1]}-${match[2]}-${match[3]}`;
  }
  return null;
}

function judge(
  text: ProofText,
  match: RegExpExecArray,
  ownYear: number | null,
  year: number | null,
): Hit | null {
  const written = Number(match.groups?.month);
  const number = Number(match.groups?.day);
  if (number < 1 || number > daysIn(ownYear ?? 2024, written)) {
    return hitAt(text, 'DATE.IMPOSSIBLE', placeOf(match));
  }
  const named = match.groups?.weekday;
  if (named === undefined || year === null || number > daysIn(year, written)) return null;
  const right = weekdayNames[weekdayOf({ year, month: written, day: number })] ?? '';
  if (right === (named === '天' ? '日' : named)) return null;
  return hitAt(text, 'DATE.WEEKDAY', placeOf(match), {
    replacement: match[0].replace(/(星期|周|礼拜)[一二三四五六日天]/u, `$1${right}`),
    params: { year: String(year) },
  });
}

function* impossibleMonths(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(
    /(?<!\d)\d{4}\s?年\s?(?<month>\d{1,2})\s?月(?!\s?\d)|(?<![\d.个第满年 ])(?<alone>1[3-9]|[2-9]\d|00?)月(?:\s?\d{1,2}\s?[日号]|份|底|初|中旬|上旬|下旬)/gu,
  )) {
    const number = Number(match.groups?.month ?? match.groups?.alone);
    if (number < 1 || number > 12) yield hitAt(text, 'DATE.IMPOSSIBLE', placeOf(match));
  }
}

/**
 * How dates and times are written: years in four digits, no leading zeros in running text, no figures and
 * Chinese numerals in one date, no points or strokes for 年月日 in prose, hours below 25 and minutes below 60.
 *
 * @source GB/T 15835-2011 5.1.6 (年份不简写)、4.3; GB/T 9704-2012 7.3.5; GB/T 7408.1-2023
 */
export const dateForms: TextCheck = {
  needs: signs.digit | signs.numeral,
  *check(text) {
    if ((text.signs & signs.digit) === 0) return;
    yield* hitsOf(
      text,
      'DATE.SHORT_YEAR',
      /(?:[0-4]\d|9\d)年(?<![\d第满近过足〔（(]\d\d年)(?=(?:0?[1-9]|1[0-2])月)/gu,
    );
    if (/[年月]\s?0/u.test(text.text))
      yield* hitsOf(
        text,
        'DATE.LEADING_ZERO',
        /(?<=\d年\s?)0[1-9]月(?:\s?\d{1,2}日)?|(?<=\d{4}年\s?(?:[1-9]|1[0-2])月\s?)0[1-9]日/gu,
        (match) => match[0].replaceAll(/0(?=[1-9][月日])/g, ''),
      );
    if (
      /[〇○零一二三四五六七八九十\dOO][年月]|[年月][一二三四五六七八九十]/u.test(text.text) &&
      (text.signs & signs.numeral) !== 0
    )
      yield* hitsOf(
        text,
        'DATE.MIXED_STYLE',
        /\d{4}年[一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?|[一二][〇○零OO0九一二三四五六七八]{3}年\d{1,2}月|\d{4}年\d{1,2}月[一二三四五六七八九十]{1,3}日|(?<![第\p{Script=Han}])[一二三四五六七八九十]{1,2}月\d{1,2}日|[一二][0-9〇○零一二三四五六七八九]*(?:[0-9][〇○零一二三四五六七八九]|[〇○零一二三四五六七八九][0-9])[0-9〇○零一二三四五六七八九]*年/gu,
      );
    if ((text.kind === 'paragraph' || text.kind === 'listItem') && /\d[.\-/]\d/.test(text.text)) {
      yield* hitsOf(
        text,
        'DATE.SEPARATORS',
        /(?<![\d.\-/A-Za-z])(?:19|20)\d\d(?<sign>[.\-/])(?:0?[1-9]|1[0-2])\k<sign>(?:3[01]|[12]\d|0?[1-9])(?![\d.\-/])(?=\s?[\p{Script=Han}，。、；）])/gu,
      );
    }
    if (/\d[:：时点]/u.test(text.text)) yield* times(text);
  },
};

function* times(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(
    /(?<![\d:：.])(?<hour>\d{1,2})(?:[:：](?<minute>\d\d)(?![\d:：])|(?:时|点)(?:(?<minute2>\d{1,2})分)?(?!\d))/gu,
  )) {
    const hour = Number(match.groups?.hour);
    const minute = Number(match.groups?.minute ?? match.groups?.minute2 ?? 0);
    const isClock =
      match.groups?.minute !== undefined
        ? /(?:上午|下午|晚|早|时间|日|至|—|-|~|～|）|前|\)|定于|点)\s?$/u.test(
            text.text.slice(Math.max(0, match.index - 3), match.index),
          )
        : true;
    if (!isClock || (hour <= 24 && minute < 60 && !(hour === 24 && minute > 0))) continue;
    yield hitAt(text, 'TIME.IMPOSSIBLE', placeOf(match));
  }
}
