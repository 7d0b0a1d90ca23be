import { isAnnounced, labelBefore } from '../context.js';
import type { Claims, Found } from '../found.js';
import { forEachWindow } from '../identifiers/clusters.js';
import { digitBuffer, readDigits } from '../identifiers/digits.js';
import type { DigitReading } from '../identifiers/digits.js';
import type { Material } from '../material.js';
import { slotAt, slotIndexAt } from '../reading/slots.js';
import type { FieldKind } from '../rules/headers.v1.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

const length = 11;
const withPrefixMax = 15;
/** Letters read for digits, at most, in a number that no word announces. */
const guessedMax = 3;
/** 3-4-4 and the other ways in which people group a mobile number. */
const groupings = new Set(['3,4,4', '3,8', '7,4', '4,4,3', '3,3,5', '4,3,4', '3,5,3', '6,5', '5,6']);

/**
 * Mobile numbers, with or without country code, in groups, broken by a line or cell, and with letters read
 * for digits. Numbers that the office has entered as its own are left alone.
 *
 * @source 电信网编号计划 (工信部); 个人信息保护法 (2021) 第四条; 政府信息公开条例 (2019) 第二十条 (办公电话)
 */
export const findMobiles: Detector = (material, claims, found) => {
  const { tokens, reading, facts } = material;
  const officePhones = new Set(
    facts.officePhones.map((phone) => phone.replaceAll(/\D/g, '').replace(/^(?:00)?86(?=1)/, '')),
  );
  const digits = digitBuffer();
  for (let first = 0; first < tokens.count; first += 1) {
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[first] ?? 0;
    if (!claims.isFree(start, end)) {
      findInRest(material, { start, end }, { claims, found });
      continue;
    }
    let range: Range | null = null;
    const window = forEachWindow(
      { tokens, codes: reading.codes, first },
      withPrefixMax,
      ({ last }, units) => {
        if (units < length) return false;
        digits.length = 0;
        digits.guessed = 0;
        const lengths: number[] = [];
        for (let at = first; at <= last; at += 1) {
          lengths.push((tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0));
          if (!readDigits(reading.codes, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0, digits)) return false;
        }
        range = mobileIn(material, { start, end: tokens.ends[last] ?? 0 }, { digits, lengths });
        return range !== null;
      },
    );
    if (window === null || range === null || !claims.isFree(start, tokens.ends[window.last] ?? 0)) continue;
    const number = digits.values.subarray(digits.length - length, digits.length).join('');
    if (officePhones.has(number)) claims.take(start, tokens.ends[window.last] ?? 0);
    else note({ claims, found }, range, mobile('MOBILE.NUMBER'));
    first = window.last;
  }
};

function mobile(rule: string): Pick<Found, 'category' | 'rule' | 'severity'> {
  return { category: 'MOBILE', rule, severity: 'SERIOUS' };
}

function mobileIn(
  material: Material,
  range: Range,
  { digits, lengths }: { readonly digits: DigitReading; readonly lengths: readonly number[] },
): Range | null {
  const { text } = material.reading;
  const prefix = digits.length - length;
  const isMobile =
    digits.values[prefix] === 1 &&
    (digits.values[prefix + 1] ?? 0) >= 3 &&
    (digits.values[prefix + 1] ?? 10) <= 9;
  if (!isMobile || digits.values.subarray(0, digits.length).includes(10)) return null;
  const country = digits.values.subarray(0, prefix).join('');
  if (!['', '86', '086', '0086'].includes(country)) return null;
  const hasPlus = text.charAt(range.start - 1) === '+';
  const announced = isAnnounced(material, range.start, { kind: 'mobile', within: 24 });
  if (digits.guessed > guessedMax && !announced) return null;
  if (country !== '' && !hasPlus && !announced && lengths.length === 1 && country !== '0086') return null;
  const rest = country === '' || lengths[0] !== prefix ? lengths : lengths.slice(1);
  if (!announced && !standsAlone(material, range, { digits, lengths: rest })) return null;
  return hasPlus ? { start: range.start - 1, end: range.end } : range;
}

/** Without a word that announces it, a mobile number has to look like one and like nothing else. */
function standsAlone(
  material: Material,
  { start, end }: Range,
  { digits, lengths }: { readonly digits: DigitReading; readonly lengths: readonly number[] },
): boolean {
  const { text } = material.reading;
  if (labelBefore(material, start) === 'serialNumber') return false;
  if (/^ ?(?:元|万|亿|美元|吨|平方|公里|%|\.\d)/u.test(text.slice(end, end + 4))) return false;
  if (/(?:[¥$￥.〕]|第|[a-z]=|\d[-/_]) ?$/iu.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (/^[-/_]\d/.test(text.slice(end, end + 2))) return false;
  if (lengths.length === 1) return digits.guessed <= 2;
  if (digits.guessed > 0) return false;
  const gaps = text.slice(start, end).replaceAll(/\d/g, '');
  if (groupings.has(lengths.join(',')))
    return /^[ -]{1,4}$/.test(gaps) || (lengths.length === 2 && isLineBreak(text, start, gaps));
  return lengths.length === 2 && isLineBreak(text, start, gaps);
}

/** One line break inside the number, and its line does not begin with it (a column of figures does). */
function isLineBreak(text: string, start: number, gaps: string): boolean {
  return (
    /^ {0,2}\n {0,2}$/.test(gaps) &&
    !/[\n\t\u0000]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    start > 0
  );
}

/** What another detector left of a token: an identity number and a mobile number written without a space. */
function findInRest(
  { reading: { text } }: Material,
  { start, end }: Range,
  into: { readonly claims: Claims; readonly found: Found[] },
): void {
  for (let at = start; at + length <= end; at += 1) {
    if (!into.claims.isFree(at, at + 1)) continue;
    let stop = at;
    while (stop < end && into.claims.isFree(stop, stop + 1)) stop += 1;
    const rest = /^(?:86)?(1[3-9]\d{9})$/.exec(text.slice(at, stop));
    if (rest !== null) note(into, { start: at, end: stop }, mobile('MOBILE.NUMBER'));
    at = stop;
  }
}

/**
 * Fixed telephones of private persons: only where a column of persons or a word (家庭电话) announces them,
 * since an office's number is to be public.
 *
 * @source 政府信息公开条例 (2019) 第二十条: 办公电话 is published by the office itself
 */
export const findPrivateLandlines: Detector = (material, claims, found) => {
  const { tokens, reading } = material;
  for (let first = 0; first < tokens.count; first += 1) {
    const start = tokens.starts[first] ?? 0;
    if (reading.codes[start] !== 0x30 && (tokens.ends[first] ?? 0) - start < 7) continue;
    const number = /^0\d{2,3}[- ]?\d{7,8}(?!\d)|^[2-8]\d{6,7}(?!\d)/.exec(
      reading.text.slice(start, start + 16),
    );
    if (number === null || !claims.isFree(start, start + number[0].length)) continue;
    if (!isPrivate(material, start)) continue;
    note(
      { claims, found },
      { start, end: start + number[0].length },
      { category: 'LANDLINE', rule: 'LANDLINE.PRIVATE', severity: 'GENERAL' },
    );
  }
};

function isPrivate({ slots, reading }: Material, start: number): boolean {
  if (slotAt(slots, start)?.kinds.includes('mobile') === true) return hasPersonColumn(slots, start);
  return /(?:家庭|住宅|家长|本人|家中)(?:座机|电话|固定电话|联系电话)[\s:是为]{0,3}$/u.test(
    reading.text.slice(Math.max(0, start - 14), start),
  );
}

/** Whether a neighbouring slot holds a person's number or address: a list of persons, not of offices. */
function hasPersonColumn(slots: Material['slots'], start: number): boolean {
  const at = slotIndexAt(slots, start);
  return slots
    .slice(Math.max(0, at - 4), at + 5)
    .some(({ kinds }) => kinds.length === 1 && personColumns.has(kinds[0] ?? 'none'));
}

const personColumns: ReadonlySet<FieldKind> = new Set(['identityNumber', 'address', 'birthDate']);
