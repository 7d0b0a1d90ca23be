import { isAnnounced, labelBefore } from '../context.js';
import type { Material } from '../material.js';
import { forEachWindow } from '../identifiers/clusters.js';
import { isCreditCode } from '../identifiers/credit-code.js';
import { digitBuffer, readDigits } from '../identifiers/digits.js';
import type { DigitReading } from '../identifiers/digits.js';
import { identityNumberFacts, oldIdentityNumberFacts } from '../identifiers/identity-number.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

const length = 18;
const oldLength = 15;
const embeddedLengthMax = 30;
const guessedMax = 4;

/**
 * Identity numbers: with a valid check digit anywhere, broken by spaces, hyphens, lines or cells, with letters
 * that a scanner read for digits, inside longer numbers; without one where a word or a column announces them.
 *
 * @source GB 11643-1999; 个人信息保护法 (2021) 第四条; 居民身份证法 (2011) 第三条
 */
export const findIdentityNumbers: Detector = (material, claims, found) => {
  const { tokens, reading } = material;
  const digits = digitBuffer();
  for (let first = 0; first < tokens.count; first += 1) {
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[first] ?? 0;
    if (!claims.isFree(start, end)) continue;
    if (end - start === length && isForeignCode(material, start, end)) {
      claims.take(start, end + indexNumberTail(reading.text, end));
      continue;
    }
    const embedded = end - start > length ? embeddedNumber(material, { start, end }, digits) : null;
    if (embedded !== null) {
      note({ claims, found }, embedded, identityNumber('ID.EMBEDDED'));
      continue;
    }
    const window = forEachWindow({ tokens, codes: reading.codes, first }, length, ({ last }, units) => {
      if (units !== length && units !== oldLength) return false;
      digits.length = 0;
      digits.guessed = 0;
      for (let at = first; at <= last; at += 1) {
        if (!readDigits(reading.codes, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0, digits)) return false;
      }
      const range = { start, end: tokens.ends[last] ?? 0 };
      const pieces = last - first + 1;
      const holdsMobile = pieces > 1 && hasMobile(material, { first, last });
      return isIdentityNumber(material, range, { digits, pieces, holdsMobile });
    });
    if (window === null) continue;
    note({ claims, found }, { start, end: tokens.ends[window.last] ?? 0 }, identityNumber('ID.NUMBER'));
    first = window.last;
  }
};

function identityNumber(rule: string) {
  return { category: 'IDENTITY_NUMBER', rule, severity: 'SERIOUS' } as const;
}

function isIdentityNumber(
  material: Material,
  { start }: Range,
  {
    digits,
    pieces,
    holdsMobile,
  }: { readonly digits: DigitReading; readonly pieces: number; readonly holdsMobile: boolean },
): boolean {
  const isOld = digits.length === oldLength;
  const facts = (isOld ? oldIdentityNumberFacts : identityNumberFacts)(digits.values, 0);
  const announced = () => isAnnounced(material, start, { kind: 'identityNumber', within: 30 });
  const isSure = facts.hasCheck && facts.hasCounty;
  if (digits.guessed > guessedMax && !isSure && !announced()) return false;
  if (labelBefore(material, start) === 'serialNumber') return false;
  if (holdsMobile && !facts.hasCheck) return false;
  if (isOld) {
    if (digits.values.subarray(0, oldLength).includes(10)) return false;
    if (pieces > 1) return facts.hasDate && facts.hasProvince && announced();
    return (facts.hasDate && facts.hasCounty && digits.guessed === 0) || announced();
  }
  if (facts.hasCheck) return facts.hasProvince || digits.guessed <= 1 || announced();
  return pieces === 1 ? onlyLastIsX(digits) && announced() : facts.hasDate && announced();
}

/** Whether one of the tokens is a mobile number by itself, and so no piece of something longer. */
function hasMobile(
  { tokens, reading }: Material,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let at = first; at <= last; at += 1) {
    const token = reading.text.slice(tokens.starts[at], tokens.ends[at]);
    if (/^1[3-9]\d{9}$/.test(token)) return true;
  }
  return false;
}

function onlyLastIsX({ values }: DigitReading): boolean {
  return !values.subarray(0, length - 1).includes(10);
}

/** A credit code, also one of digits only, which is told from an identity number by its impossible date. */
function isForeignCode(material: Material, start: number, end: number): boolean {
  const { reading } = material;
  const text = reading.text.slice(start, end);
  if (!isCreditCode(text)) return false;
  if (!/^\d{17}[\dX]$/.test(text)) return true;
  if (!registeringAuthority.test(text)) return false;
  if (isAnnounced(material, start, { kind: 'bankAccount', within: 32 })) return false;
  const digits = digitBuffer();
  readDigits(reading.codes, start, end, digits);
  return !identityNumberFacts(digits.values, 0).hasCheck || labelBefore(material, start) === 'serialNumber';
}

/**
 * The first two characters of a credit code: who registers, and what kind it is.
 *
 * @source GB 32100-2015, table of registering authorities
 */
const registeringAuthority = /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123])/;

/** Units of the rest of an index number (索引号 11441700007280420Y/2021-00050). */
function indexNumberTail(text: string, end: number): number {
  return /^(?:[/-]\d{2,6}){1,3}/.exec(text.slice(end, end + 24))?.[0].length ?? 0;
}

/** An identity number inside a longer run of digits, e.g. a disability certificate or two numbers in one. */
function embeddedNumber({ reading }: Material, { start, end }: Range, digits: DigitReading): Range | null {
  for (let at = start; at + length <= Math.min(end, start + embeddedLengthMax); at += 1) {
    digits.length = 0;
    digits.guessed = 0;
    if (!readDigits(reading.codes, at, at + length, digits) || digits.guessed > 0) continue;
    const facts = identityNumberFacts(digits.values, 0);
    if (facts.hasCheck && facts.hasCounty) return { start: at, end: at + length };
  }
  return null;
}
