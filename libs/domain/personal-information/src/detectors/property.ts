import type { Claims } from '../found.js';
import type { Material } from '../material.js';
import {
  generalProperty,
  ofSomeYear,
  propertyCertificate,
  propertyValue,
  publicMoney,
} from '../rules/property.v1.js';
import { hasPersonNear } from './persons-near.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

/**
 * A person's property: amounts, flats and vehicles behind a word or in a column, certificates of real property.
 * Money of offices, firms and statistics is none.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项: 财产状况; 个人信息保护法 (2021) 第二十八条
 */
export const findProperty: Detector = (material, claims, found) => {
  const { cues, slots, reading } = material;
  const add = (range: Range | null) => {
    if (range === null || !claims.isFree(range.start, range.end)) return;
    note({ claims, found }, range, { category: 'PROPERTY', rule: 'PROPERTY.PRIVATE', severity: 'SERIOUS' });
  };
  for (const { start, end, kinds } of slots) {
    const value = reading.text.slice(start, end);
    if (kinds.length === 1 && kinds[0] === 'property' && /\d|[一二两三四五六七八九十]/u.test(value))
      add({ start, end });
  }
  cues.kinds.forEach((kind, index) => {
    if (kind !== 'property' || isOfThisYear(reading.text, cues.starts[index] ?? 0)) return;
    add(propertyBehind(material, claims, { start: cues.starts[index] ?? 0, end: cues.ends[index] ?? 0 }));
  });
};

/**
 * Numbers of certificates of real property, which name the owner's flat; they come before addresses, parts of
 * which stand in them.
 *
 * @source 不动产登记暂行条例 (2024) 第二十一条; 个人信息保护法 (2021) 第二十八条
 */
export const findPropertyCertificates: Detector = ({ reading }, claims, found) => {
  if (!/权第|权证/u.test(reading.text)) return;
  for (const match of reading.text.matchAll(propertyCertificate)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (!claims.isFree(range.start, range.end)) continue;
    note({ claims, found }, range, {
      category: 'PROPERTY',
      rule: 'PROPERTY.CERTIFICATE',
      severity: 'SERIOUS',
    });
  }
};

/** 今年收入 is no 年收入. */
function isOfThisYear(text: string, start: number): boolean {
  return ofSomeYear.test(text.slice(Math.max(0, start - 1), start + 1));
}

function propertyBehind(material: Material, claims: Claims, cue: Range): Range | null {
  const { text } = material.reading;
  propertyValue.lastIndex = cue.end;
  const value = propertyValue.exec(text)?.[0];
  if (value === undefined) return null;
  const range = { start: cue.start, end: cue.end + value.length };
  const before = text.slice(Math.max(0, cue.start - 12), cue.start);
  if (publicMoney.test(before.slice(before.search(/[^,。;\n]*$/u))) || publicMoney.test(value)) return null;
  const isField =
    /(?:^|[\n\t【|])$/u.test(text.slice(0, cue.start).slice(-1)) &&
    /^[】\s:]/u.test(text.slice(cue.end, cue.end + 1));
  const isGeneral = !isField && generalProperty.test(text.slice(cue.start, cue.end));
  return isGeneral && !hasPersonNear(material, claims, range) ? null : range;
}
