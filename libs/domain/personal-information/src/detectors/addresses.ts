import type { Claims, Found } from '../found.js';
import type { Material } from '../material.js';
import {
  addressPart,
  addressStart,
  addressStop,
  belowTownship,
  blankBehind,
  dwellingEnd,
  organisationBefore,
  personBeforeAddress,
  premises,
  shortNamedPart,
  villagerBehind,
} from '../rules/addresses.v1.js';
import { hasPersonNear } from './persons-near.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

const lengthMax = 64;

/**
 * Home addresses: behind a word (家住, 住址) or in a column, and flats beside a person's other data. They reach
 * below the township; places of business, offices and places of a violation are content and stay.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项: 家庭住址; 个人信息保护法 (2021) 第四条
 */
export const findAddresses: Detector = (material, claims, found) => {
  const { cues, slots, reading } = material;
  const add = (range: Range | null) => {
    if (range === null || !claims.isFree(range.start, range.end)) return;
    note({ claims, found }, range, { category: 'ADDRESS', rule: 'ADDRESS.HOME', severity: 'SERIOUS' });
  };
  for (const slot of slots)
    if (slot.kinds.length === 1 && slot.kinds[0] === 'address' && !isPlainLabelOfOffice(material, slot.start))
      add(addressInField(reading.text, slot));
  cues.kinds.forEach((kind, index) => {
    if (kind === 'address')
      add(addressBehind(material, claims, { start: cues.starts[index] ?? 0, end: cues.ends[index] ?? 0 }));
  });
  for (let token = 0; token < material.tokens.count; token += 1) {
    const end = material.tokens.ends[token] ?? 0;
    if (dwellingEnd.test(reading.text.slice(end, end + 2))) add(dwellingAround(material, claims, end));
  }
  for (const match of reading.text.matchAll(villagerBehind))
    add(villagersAddress(reading.text, match.index + 1));
  for (const field of fieldsBesideNumbers(material, found)) add(wholeAddress(material, claims, field));
};

/** Behind the plain label 地址 of a form that tells of an organisation. */
function isPlainLabelOfOffice(material: Material, start: number): boolean {
  const before = material.reading.text.slice(Math.max(0, start - 6), start);
  return /(?:^|[^\u4e00-\u9fff])地址[\s:\u0000]*$/u.test(before) && isOrganisations(material, start);
}

/** A cell or line field that is an address as a whole. */
function addressInField(text: string, { start, end }: Range): Range | null {
  const value = text.slice(start, end).trimEnd();
  const parsed = addressAt(text, start);
  const isAddress = parsed !== null || (belowTownship.test(value) && /[省市区县镇乡村]/u.test(value));
  return isAddress ? { start, end: start + value.length } : null;
}

function addressBehind(material: Material, claims: Claims, cue: Range): Range | null {
  const { text } = material.reading;
  const word = text.slice(cue.start, cue.end);
  const gap =
    /^(?:地址|所在地|地|址)?(?:\([^()\n]{0,12}\))?[\s:为是在于】\]」]{0,5}/u.exec(
      text.slice(cue.end, cue.end + 24),
    )?.[0].length ?? 0;
  const start = cue.end + gap;
  if (!claims.isFree(start, start + 1)) return null;
  const range = addressAt(text, start);
  if (range === null) return null;
  if (
    /^(?:住所|联系地址|通讯地址|通信地址|邮寄地址|收件地址|住)$/u.test(word) &&
    isOrganisations(material, cue.start)
  )
    return null;
  return /^地址$/u.test(word) && !isPersons(material, cue.start) ? null : range;
}

/** Whether a person stands nearer before a place than an organisation. */
function isPersons(material: Material, place: number): boolean {
  const { text } = material.reading;
  const before = text.slice(Math.max(0, place - reachBack), place);
  return before.search(personBeforeAddress) >= 0 && !isOrganisations(material, place);
}

const reachBack = 120;

/** Whether an organisation stands nearer before a place than a person. */
function isOrganisations({ reading: { text } }: Material, place: number): boolean {
  const before = text.slice(Math.max(0, place - reachBack), place);
  const lastOf = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  return lastOf(organisationBefore) > lastOf(personBeforeAddress);
}

/**
 * The address that begins at a place, to the end of its last part, or null when it does not reach below the
 * township or has too little in it.
 */
export function addressAt(text: string, start: number): Range | null {
  let end = start;
  let parts = 0;
  while (end - start < lengthMax) {
    addressPart.lastIndex = end;
    const part = addressPart.exec(text)?.[0] ?? partBehindBlank(text, { start, end });
    if (part === undefined || (addressStop.test(part.trimStart()) && !shortNamedPart.test(part))) break;
    end += part.length;
    parts += 1;
    if (/[室户]$/u.test(part) && !/^[A-Za-z]?\d/.test(text.slice(end, end + 2))) break;
  }
  const address = text.slice(start, end);
  const isSpecific = /\d/.test(address) || /[市区县镇乡]/u.test(address);
  return parts >= 2 && isSpecific && belowTownship.test(address) ? { start, end } : null;
}

/** A part behind one blank, with the blank: 银川市 兴庆区 北京东路; only words follow, since a number may be another field. */
function partBehindBlank(text: string, { start, end }: Range): string | undefined {
  if (end === start || text.charAt(end) !== ' ' || !blankBehind.test(text.charAt(end - 1))) return undefined;
  addressPart.lastIndex = end + 1;
  const part = addressPart.exec(text)?.[0];
  return part !== undefined && /[\u4e00-\u9fff]$/u.test(part) ? ` ${part}` : undefined;
}

/** The fields of lines in which somebody's number stands. */
function fieldsBesideNumbers({ reading: { text } }: Material, found: readonly Found[]): readonly Range[] {
  const fields = new Map<number, Range>();
  let searchedUntil = 0;
  const numbers = found.filter(({ category }) => numbersOfPersons.has(category));
  for (const { start } of numbers.toSorted((one, other) => one.start - other.start)) {
    if (start < searchedUntil) continue;
    const from = Math.max(text.lastIndexOf('\n', start) + 1, start - lineReach);
    const next = text.indexOf('\n', start);
    const to = Math.min(next < 0 ? text.length : next, start + lineReach);
    searchedUntil = to;
    for (const match of text.slice(from, to).matchAll(/[^\s,。;、:()|]{6,64}/gu)) {
      fields.set(from + match.index, {
        start: from + match.index,
        end: from + match.index + match[0].length,
      });
    }
  }
  return [...fields.values()];
}

const lineReach = 300;
const numbersOfPersons: ReadonlySet<string> = new Set(['IDENTITY_NUMBER', 'MOBILE', 'BANK_ACCOUNT']);

/** A field that is an address from its first character, a county or city, to its last. */
function wholeAddress(material: Material, claims: Claims, field: Range): Range | null {
  const { text } = material.reading;
  const range = claims.isFree(field.start, field.end) ? addressAt(text, field.start) : null;
  const value = text.slice(field.start, field.end);
  const isWhole = range?.end === field.end && /^[\u4e00-\u9fff]{1,9}?[省市区县旗镇乡]/u.test(value);
  if (!isWhole || premises.test(value) || isPlaceOfEvent(text, field.start)) return null;
  return isOrganisations(material, field.start) ? null : range;
}

/** A flat or house without a word before it, in the line of a person's other data. */
function dwellingAround(material: Material, claims: Claims, place: number): Range | null {
  const { text } = material.reading;
  let start = place;
  while (start > 0 && place - start < lengthMax && !isStart(text, start - 1)) start -= 1;
  const lived = /^.*(?:家住|居住在|居住|现住|租住|住在|住)/u.exec(text.slice(start, place))?.[0].length ?? 0;
  const range = addressAt(text, start + lived);
  if (range === null || range.end <= place || premises.test(text.slice(range.start, range.end))) return null;
  const isFull = /[市区县镇乡村]/u.test(text.slice(range.start, range.end)) || lived > 0;
  if (!isFull || isPlaceOfEvent(text, range.start) || isOrganisations(material, range.start)) return null;
  return hasPersonNear(material, claims, range) ? range : null;
}

/** The address that ends where its people are named: 塔桥村三组村民. */
function villagersAddress(text: string, end: number): Range | null {
  let start = end;
  while (start > 0 && end - start < lengthMax && !addressStart.test(text.charAt(start - 1))) start -= 1;
  const range = addressAt(text, start);
  return range?.end === end ? range : null;
}

/** Whether an address cannot go back over a place; one blank behind a larger part is gone over. */
function isStart(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (unit === ' ' && blankBehind.test(text.charAt(at - 1))) return false;
  return addressStart.test(unit);
}

function isPlaceOfEvent(text: string, start: number): boolean {
  return /(?:位于|地点|(?:办公|单位|公司|经营|注册|生产|服务|受理|项目|施工|办理|供应商)地址|场所|施工|在|至|经营|检查|开设|开办|项目)[\s:是为]{0,3}$/u.test(
    text.slice(Math.max(0, start - 10), start),
  );
}
