import { hitAt, placeOf } from '../hit.js';
import type { Hit, SubjectCheck, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';
import { civilDateParts, orderOf } from './civil-dates.js';
import type { WrittenDate } from './civil-dates.js';

const date = (name: string) =>
  `(?:(?<${name}y>\\d{4})年)?(?<${name}m>\\d{1,2})月(?:(?<${name}d>\\d{1,2})日)?`;
const period = new RegExp(
  `(?:自|从|由)?(?<!\\d)(?<ay>\\d{4})年(?:(?<am>\\d{1,2})月)?(?:(?<ad>\\d{1,2})日)?(?:起)?(?:至|到|—|－|-|～|~)${date('b')}|(?:自|从|由)(?<cy>\\d{4})年起?(?:至|到)(?<dy>\\d{4})年|(?<ey>\\d{4})年?(?:至|—|－|～)(?<fy>\\d{4})年(?!\\d)`,
  'gu',
);

/**
 * A period ends after it begins: 自2023年5月1日至2023年3月1日 does not.
 *
 * @source GB/T 7408.1-2023 (时间间隔); 行政法规制定程序条例 (2017) 第二十九条 (施行日期)
 */
export const periods: TextCheck = {
  needs: signs.digit,
  *check(text) {
    if (!/\d[年月日]?起?[至到—－\-～~]/u.test(text.text)) return;
    for (const match of text.text.matchAll(period)) {
      if (isInverted(match.groups ?? {})) yield hitAt(text, 'DATE.PERIOD_INVERTED', placeOf(match));
    }
  },
};

function isInverted(groups: Record<string, string | undefined>): boolean {
  const { cy, dy, ey, fy, ay } = groups;
  if (cy !== undefined) return Number(cy) > Number(dy);
  if (ey !== undefined) return Number(ey) > Number(fy);
  if (ay === undefined || groups.bm === undefined) return false;
  const hasMonth = groups.am !== undefined;
  const hasDay = hasMonth && groups.ad !== undefined && groups.bd !== undefined;
  const numbers = (name: string, year: string): WrittenDate => ({
    year: Number(groups[`${name}y`] ?? year),
    month: hasMonth ? Number(groups[`${name}m`] ?? 1) : 1,
    day: hasDay ? Number(groups[`${name}d`] ?? 1) : 1,
  });
  return orderOf(numbers('a', ay)) > orderOf(numbers('b', ay));
}

/**
 * Dates that contradict the document's own: a cited document of a later year, a date below the text that is not
 * the one in the catalogue, a rule in force before it was made or repealed before it came into force.
 *
 * @source GB/T 9704-2012 7.2.5、7.3.5; 政府信息公开条例 (2019) 第十二条 (生成日期)
 */
export const documentDates: SubjectCheck = function* ({ content, prose, texts, facts }) {
  const { documentDate, effectiveDate, repealDate, documentNumber } = content.metadata;
  const own = civilDateParts(documentDate);
  const signed = signatureOf(prose);
  if (own !== null && signed !== null && orderOf(own) !== orderOf(signed.date)) {
    yield hitAt(signed.text, 'DATE.NOT_THE_CATALOGUES', signed.place);
  }
  if (effectiveDate !== null && repealDate !== null && repealDate < effectiveDate) {
    yield* onMetadata(texts, 'DATE.REPEALED_BEFORE_EFFECT');
  }
  const year =
    own?.year ?? signed?.date.year ?? yearOfNumber(documentNumber) ?? civilDateParts(facts.onDate)?.year;
  if (year === undefined) return;
  for (const text of texts) {
    if ((text.signs & signs.pair) === 0) continue;
    for (const match of text.text.matchAll(
      /[〔[（(【](?<year>(?:19|20)\d\d)[〕\])）】]\s?第?\d{1,5}\s?号/gu,
    )) {
      const cited = Number(match.groups?.year);
      if (cited > year)
        yield hitAt(text, 'DATE.CITED_LATER', placeOf(match), { params: { year: String(cited) } });
    }
  }
};

function* onMetadata(texts: readonly ProofText[], rule: Hit['rule']): Iterable<Hit> {
  const title = texts.find(({ block }) => block === 'meta:title');
  if (title !== undefined) yield hitAt(title, rule, { start: 0, end: title.text.length });
}

function yearOfNumber(documentNumber: string | null): number | undefined {
  const year = /[〔[（(【](\d{4})/u.exec(documentNumber ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The last paragraph that is nothing but a date. */
function signatureOf(prose: readonly ProofText[]): {
  readonly text: ProofText;
  readonly date: WrittenDate;
  readonly place: { readonly start: number; readonly end: number };
} | null {
  for (const text of prose.toReversed()) {
    if (text.kind !== 'paragraph' || text.text.length > 24) continue;
    const match = /^\s*(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s*$/u.exec(text.text);
    if (match === null) continue;
    const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    const start = match[0].length - match[0].trimStart().length;
    return { text, date: parts, place: { start, end: match[0].trimEnd().length } };
  }
  return null;
}
