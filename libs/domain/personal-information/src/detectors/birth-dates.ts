import { clauseAround, isAnnounced } from '../context.js';
import type { Found } from '../found.js';
import type { Material } from '../material.js';
import {
  bareDatePattern,
  bornBehind,
  personBornBehind,
  chineseDatePattern,
  chineseFigures,
  figureValues,
  curriculum,
  datePattern,
  personBefore,
} from '../rules/birth-dates.v1.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

/**
 * Birth dates: behind or before a word for birth, in a column, behind a person's sex, or equal to the date in
 * an identity number nearby. Other dates (of decisions, of documents) are none.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项; 个人信息保护法 (2021) 第四条
 */
export const findBirthDates: Detector = (material, claims, found) => {
  const { tokens, reading } = material;
  const born = bornOn(material, found);
  const places = Array.from(tokens.starts.subarray(0, tokens.count));
  for (const start of places) {
    if (!claims.isFree(start, start + 1)) continue;
    const range = birthDateAt(material, start, born);
    if (range !== null && claims.isFree(range.start, range.end)) {
      note({ claims, found }, range, { category: 'BIRTH_DATE', rule: 'BIRTH.DATE', severity: 'SERIOUS' });
    }
  }
  for (const match of reading.text.matchAll(chineseDatePattern)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isBorn = isSomebodys(material, range) || isBirthDateOf(born, inFigures(match[0]));
    if (claims.isFree(range.start, range.end) && isBorn) {
      note({ claims, found }, range, { category: 'BIRTH_DATE', rule: 'BIRTH.DATE', severity: 'SERIOUS' });
    }
  }
};

/** Whether a date is announced, stands in a column, or has a birth or a person beside it. */
function isSomebodys(material: Material, { start, end }: Range): boolean {
  const { text } = material.reading;
  if (isAnnounced(material, start, { kind: 'birthDate', within: 8 })) return true;
  const isBorn =
    bornBehind.test(text.slice(end, end + 8)) || personBornBehind.test(text.slice(end, end + 14));
  return isBorn || personBefore.test(text.slice(Math.max(0, start - 16), start));
}

function birthDateAt(material: Material, start: number, born: ReadonlySet<string>): Range | null {
  const { text } = material.reading;
  if (/[\d.]/.test(text.charAt(start - 1))) return null;
  const isAfterWord = isAnnounced(material, start, { kind: 'birthDate', within: 8 });
  const written = matchAt(datePattern, text, start);
  const match = written ?? (isAfterWord || born.size > 0 ? matchAt(bareDatePattern, text, start) : null);
  if (match === null) return yearAt(text, start, material);
  const range = { start, end: start + match.length };
  if (isAfterWord) return isResume(material, range, match) ? null : range;
  if (isBirthDateOf(born, match)) return range;
  if (written === null || !isSomebodys(material, range)) return null;
  return isResume(material, range, match) ? null : range;
}

/** A year alone counts with a word for birth directly behind it: 1985年出生. */
function yearAt(text: string, start: number, material: Material): Range | null {
  const year = /^(?:19|20)\d{2}\s?年(?=\s?(?:出生|生人|生[,，。、;)]))/u.exec(
    text.slice(start, start + 10),
  )?.[0];
  if (year === undefined) return null;
  const range = { start, end: start + year.length };
  return isResume(material, range, year) ? null : range;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Year and month, no day, in the published curriculum of an official. */
function isResume(material: Material, { start, end }: Range, date: string): boolean {
  if ((date.match(/\d+/g)?.length ?? 0) > 2) return false;
  const { before, after } = clauseAround(material, start, end);
  return curriculum.test(before) || curriculum.test(after);
}

/** The birth dates inside the identity numbers found, as plain figures: `19850302`. */
function bornOn({ reading }: Material, found: readonly Found[]): ReadonlySet<string> {
  return new Set(
    found
      .filter(({ category }) => category === 'IDENTITY_NUMBER')
      .map(({ start, end }) => reading.text.slice(start, end).replaceAll(/[^\dXx]/g, ''))
      .map((number) => (number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14))),
  );
}

/** Whether a date, or a month, is that of an identity number found in the text. */
function isBirthDateOf(born: ReadonlySet<string>, date: string): boolean {
  const figures = figuresOf(date);
  return figures.length === 8
    ? born.has(figures)
    : figures.length === 6 && [...born].some((day) => day.startsWith(figures));
}

function figuresOf(date: string): string {
  const [year = '', month = '', day = ''] = date.match(/\d+/g) ?? [];
  if (year.length === 8) return year;
  return `${year}${month.padStart(2, '0')}${day === '' ? '' : day.padStart(2, '0')}`;
}

/** A date in Chinese figures in Arabic ones: 一九八五年三月二十日 as 1985年3月20日. */
function inFigures(date: string): string {
  return date.replaceAll(chineseFigures, (figures) => {
    const tens = figures.search(/十/u);
    const digits = [...figures].map((figure) => figureValues.indexOf(figure) % 10);
    if (tens < 0) return digits.join('');
    return String((tens === 0 ? 10 : (digits[0] ?? 0) * 10) + (digits[tens + 1] ?? 0));
  });
}
