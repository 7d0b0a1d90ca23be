import type { CivilDate } from '#domain/kernel';
import { divisions } from '../identifiers/divisions.js';
import { identityNumberCheck } from '../identifiers/identity-number.js';

/** What is printed of a person beside the masked number; null where nothing is. */
export interface PrintedFacts {
  /** Age in whole years on the day of publication. */
  readonly ageYears: number | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly sex: 'male' | 'female' | null;
  /** Codes of divisions (two, four or six digits) of which one must be the number's; empty when none is named. */
  readonly divisionCodes: readonly string[];
}

/** Nothing is printed beside the number. */
export const nothingPrinted: PrintedFacts = {
  ageYears: null,
  birthYear: null,
  birthMonth: null,
  sex: null,
  divisionCodes: [],
};

const dayMs = 86_400_000;
const { weights, checks } = identityNumberCheck;

/**
 * How many valid identity numbers fit what is published.
 *
 * @param visible  eighteen characters, `*` where one is covered.
 * @param printed  what else the item says of the person.
 * @param population  the day of publication, and the greatest age that is taken for possible, in years.
 * @returns a count; 0 when what is printed contradicts itself.
 * @source GB 11643-1999; county codes of GB/T 2260 in use
 */
export function countIdentities(
  visible: string,
  printed: PrintedFacts,
  population: { readonly on: CivilDate; readonly ageYearsMax: number },
): number {
  const regions = sumsOf(regionsThatFit(visible, printed), 0);
  const dates = sumsOf(datesThatFit(visible, printed, population), 6);
  const sequences = sumsOf(sequencesThatFit(visible, printed), 14);
  const check = visible.charAt(17).toUpperCase();
  let count = 0;
  for (const [region, regionCount] of regions.entries()) {
    for (const [date, dateCount] of dates.entries()) {
      for (const [sequence, sequenceCount] of sequences.entries()) {
        const value = checks[(region + date + sequence) % 11] ?? 0;
        const isFit = check === '*' || check === (value === 10 ? 'X' : String(value));
        if (isFit) count += regionCount * dateCount * sequenceCount;
      }
    }
  }
  return count;
}

/** Counts digits by their weighted sum modulo 11, as they stand from `offset` on. */
function sumsOf(numbers: Iterable<string>, offset: number): readonly number[] {
  const counts = new Array<number>(11).fill(0);
  for (const number of numbers) {
    let sum = 0;
    for (let at = 0; at < number.length; at += 1)
      sum += (weights[offset + at] ?? 0) * Number(number.charAt(at));
    counts[sum % 11] = (counts[sum % 11] ?? 0) + 1;
  }
  return counts;
}

function fits(visible: string, offset: number, digits: string): boolean {
  for (let at = 0; at < digits.length; at += 1) {
    const shown = visible.charAt(offset + at);
    if (shown !== '*' && shown !== digits.charAt(at)) return false;
  }
  return true;
}

/** Counties in use; a code that is wholly visible counts as it stands, since it may be an old one. */
function regionsThatFit(visible: string, { divisionCodes }: PrintedFacts): readonly string[] {
  const region = visible.slice(0, 6);
  if (!region.includes('*')) return [region];
  const isNamed = (code: string) =>
    divisionCodes.length === 0 || divisionCodes.some((division) => code.startsWith(division));
  return divisions.map(({ code }) => code).filter((code) => fits(visible, 0, code) && isNamed(code));
}

function* datesThatFit(
  visible: string,
  { ageYears, birthYear, birthMonth }: PrintedFacts,
  { on, ageYearsMax }: { readonly on: CivilDate; readonly ageYearsMax: number },
): Iterable<string> {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const youngest = ageYears ?? 0;
  const oldest = ageYears === null ? ageYearsMax : ageYears + 1;
  const last = Date.UTC(year - youngest, month - 1, day);
  for (let at = Date.UTC(year - oldest, month - 1, day) + dayMs; at <= last; at += dayMs) {
    const date = new Date(at);
    if (birthYear !== null && date.getUTCFullYear() !== birthYear) continue;
    if (birthMonth !== null && date.getUTCMonth() + 1 !== birthMonth) continue;
    const digits = date.toISOString().slice(0, 10).replaceAll('-', '');
    if (fits(visible, 6, digits)) yield digits;
  }
}

function* sequencesThatFit(visible: string, { sex }: PrintedFacts): Iterable<string> {
  for (let number = 0; number < 1_000; number += 1) {
    const digits = String(number).padStart(3, '0');
    const isMale = number % 2 === 1;
    const isOfSex = sex === null || isMale === (sex === 'male');
    if (isOfSex && fits(visible, 14, digits)) yield digits;
  }
}
