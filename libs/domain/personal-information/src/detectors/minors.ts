import type { CivilDate } from '#domain/kernel';
import type { Found } from '../found.js';
import type { Material } from '../material.js';
import { adultFromYears, agePattern, schoolClass } from '../rules/minors.v1.js';
import type { Detector, Range } from './detector.js';

/**
 * Minors, who get the strictest review: by identity number or birth date on the day of the event and on the day
 * of publication (the younger counts), by an age in the text, or by a school class beside a name.
 *
 * @source 未成年人保护法 (2024) 第一百零三条; 个人信息保护法 (2021) 第二十八条、第三十一条
 */
export const findMinors: Detector = (material, _claims, found) => {
  const minors = [
    ...minorsByBirth(material, found),
    ...minorsByAge(material, found),
    ...pupils(material, found),
  ];
  for (const { start, end } of minors) {
    found.push({ category: 'MINOR', rule: 'MINOR.PERSON', severity: 'SERIOUS', start, end });
  }
};

/** Numbers and dates of birth that make somebody younger than eighteen on one of the two days. */
function minorsByBirth({ reading, facts }: Material, found: readonly Found[]): readonly Range[] {
  const first =
    facts.eventOn !== null && facts.eventOn < facts.publishedOn ? facts.eventOn : facts.publishedOn;
  return found.filter(({ category, start, end }) => {
    const born = bornOn(category, reading.text.slice(start, end));
    return born !== null && born <= facts.publishedOn && ageOn(born, first) < adultFromYears;
  });
}

function bornOn(category: Found['category'], text: string): string | null {
  if (category === 'IDENTITY_NUMBER') {
    const digits = text.replaceAll(/[^\dXx]/g, '');
    return digits.length === 18
      ? dateOf([digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)])
      : null;
  }
  if (category !== 'BIRTH_DATE') return null;
  const figures = text.match(/\d+/g) ?? [];
  const [only = ''] = figures;
  return only.length === 8 ? dateOf([only.slice(0, 4), only.slice(4, 6), only.slice(6)]) : dateOf(figures);
}

function dateOf([year = '', month = '12', day = '28']: readonly string[]): string | null {
  return year.length === 4 ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function ageOn(born: string, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return born.slice(5) > on.slice(5) ? years - 1 : years;
}

function minorsByAge({ reading: { text } }: Material, found: readonly Found[]): readonly Range[] {
  const names = namesOf(found);
  return [...text.matchAll(agePattern)]
    .filter(({ groups, index }) => Number(groups?.age) < adultFromYears && hasNameNear(names, index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function pupils({ reading: { text } }: Material, found: readonly Found[]): readonly Range[] {
  const names = namesOf(found);
  return [...text.matchAll(schoolClass)]
    .filter(({ index }) => hasNameNear(names, index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const reach = 20;

function namesOf(found: readonly Found[]): readonly number[] {
  return found
    .filter(({ category }) => category === 'NAME')
    .map(({ start }) => start)
    .sort((one, other) => one - other);
}

/** Whether a name begins within some twenty units of a place. */
function hasNameNear(names: readonly number[], place: number): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? 0) < place - reach) low = middle + 1;
    else high = middle;
  }
  return (names[low] ?? Number.POSITIVE_INFINITY) <= place + reach;
}
