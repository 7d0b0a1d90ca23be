import { isCountyCode, isProvinceCode } from './divisions.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is known of 18 values (10 stands for X) that might be an identity number. */
export interface IdentityNumberFacts {
  readonly hasDate: boolean;
  readonly hasCheck: boolean;
  readonly hasProvince: boolean;
  readonly hasCounty: boolean;
}

/**
 * Checks eighteen values, read from `offset`, against the form of the identity number.
 *
 * @source GB 11643-1999: 6 digits of the division, 8 of the birth date, 3 of the sequence, check by ISO 7064 MOD 11-2
 */
export function identityNumberFacts(values: Uint8Array, offset: number): IdentityNumberFacts {
  const date = birthDateAt(values, offset + 6, 8);
  const region = regionAt(values, offset);
  return {
    hasDate: date,
    hasCheck: date && hasCheckDigit(values, offset),
    hasProvince: isProvinceCode(region),
    hasCounty: isCountyCode(region),
  };
}

/**
 * Checks fifteen values against the old form: two digits of the year, no check digit.
 *
 * @source 居民身份证条例 (1985) and GB 11643-1989, in use until 2012
 */
export function oldIdentityNumberFacts(values: Uint8Array, offset: number): IdentityNumberFacts {
  const region = regionAt(values, offset);
  return {
    hasDate: birthDateAt(values, offset + 6, 6),
    hasCheck: false,
    hasProvince: isProvinceCode(region),
    hasCounty: isCountyCode(region),
  };
}

/** The check value (10 for X) that belongs to seventeen digits. */
export function checkValueOf(values: Uint8Array, offset: number): number {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (weights[at] ?? 0) * (values[offset + at] ?? 0);
  return checks[sum % 11] ?? 0;
}

/** The weight of a place in the check sum, and the check value that belongs to a sum modulo 11. */
export const identityNumberCheck = { weights, checks } as const;

function hasCheckDigit(values: Uint8Array, offset: number): boolean {
  for (let at = 0; at < 17; at += 1) if ((values[offset + at] ?? 10) > 9) return false;
  return checkValueOf(values, offset) === values[offset + 17];
}

function regionAt(values: Uint8Array, offset: number): string {
  return values.subarray(offset, offset + 6).join('');
}

const yearMin = 1880;
const yearMax = 2099;

function birthDateAt(values: Uint8Array, offset: number, length: 6 | 8): boolean {
  let number = 0;
  for (let at = offset; at < offset + length; at += 1) {
    const value = values[at] ?? 10;
    if (value > 9) return false;
    number = number * 10 + value;
  }
  const full = length === 6 ? 19_000_000 + number : number;
  return isDate(Math.trunc(full / 10_000), Math.trunc(full / 100) % 100, full % 100);
}

/** Whether year, month and day name a day between 1880 and 2099. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < yearMin || year > yearMax || month < 1 || month > 12) return false;
  if (day < 1 || day > (monthDays[month - 1] ?? 0)) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || isLeap;
}
