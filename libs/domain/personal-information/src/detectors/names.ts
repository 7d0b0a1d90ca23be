import type { Found } from '../found.js';
import type { Material } from '../material.js';
import { isExpectedName, nameAt, namesInField } from '../names/spans.js';
import { expectedNameAt, taggedNames } from '../names/tagger.js';
import type { Reading } from '../reading/reading.js';
import {
  appointment,
  appointmentBefore,
  noName,
  noNameEnd,
  titleBefore,
  titleBehind,
} from '../rules/names.v1.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

/**
 * Names of private persons in columns, behind labels and in lists of names, and wherever a name found so
 * stands again. Officials beside their office and legal representatives keep theirs.
 *
 * @source 个人信息保护法 (2021) 第四条、第二十五条; 政府信息公开条例 (2019) 第二十条 (officials)
 */
export const findNames: Detector = (material, claims, found) => {
  const { text } = material.reading;
  const candidates = [
    ...namesInColumns(material),
    ...namesBehindLabels(material),
    ...namesInLists(material),
    ...namesBesideData(material, found),
    ...taggedNames(material.reading, material.memory),
  ];
  candidates.push(...namesAfterLists(text, candidates));
  const nameOf = ({ start, end }: Range) => plain(text.slice(start, end));
  const inOffice = [
    ...officialRanges(material),
    ...candidates.filter((range) => isInOffice(material, range)),
  ];
  const publicNames = new Set([...material.facts.publicPersons.map(plain), ...inOffice.map(nameOf)]);
  for (const { start, end } of [...inOffice, ...repeatsOf(material, publicNames)]) claims.take(start, end);
  const known = new Set<string>();
  const add = (range: Range) => {
    if (!claims.isFree(range.start, range.end)) return;
    known.add(text.slice(range.start, range.end));
    note({ claims, found }, range, { category: 'NAME', rule: 'NAME.PERSON', severity: 'GENERAL' });
  };
  candidates.forEach(add);
  repeatsOf(material, known).forEach(add);
};

function plain(name: string): string {
  return name.replaceAll(' ', '');
}

/** Names behind a word or in a column for officials and legal representatives. */
function officialRanges({ cues, slots, reading }: Material): readonly Range[] {
  const behindWords = cues.kinds.flatMap((kind, index) =>
    kind === 'officialName' || kind === 'legalRepresentative'
      ? labelledNames(reading, cues.ends[index] ?? 0)
      : [],
  );
  const inColumns = slots
    .filter(({ kinds }) => kinds.length === 1 && kinds[0] === 'officialName')
    .flatMap((slot) => namesInField(reading.text, slot));
  const appointed = [...reading.text.matchAll(appointment)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].indexOf(name);
    return isExpectedName(name) ? [{ start, end: start + name.length }] : [];
  });
  return [...behindWords, ...inColumns, ...appointed];
}

/** Whether the name stands beside an office. */
export function isInOffice({ reading: { text } }: Material, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    titleBefore.test(before) || appointmentBefore.test(before) || titleBehind.test(text.slice(end, end + 30))
  );
}

function namesInColumns({ slots, reading }: Material): readonly Range[] {
  return slots
    .filter(({ kinds }) => kinds.length === 1 && kinds[0] === 'name')
    .flatMap((slot) => namesInField(reading.text, slot));
}

function namesBehindLabels({ cues, reading }: Material): readonly Range[] {
  return cues.kinds.flatMap((kind, index) =>
    kind === 'name' ? labelledNames(reading, cues.ends[index] ?? 0) : [],
  );
}

/** One name behind a label, or several joined by 、 or 和. */
function labelledNames(reading: Reading, labelEnd: number): readonly Range[] {
  const { text } = reading;
  const names: Range[] = [];
  const nextName = (place: number) => nameAt(text, place) ?? expectedNameAt(reading, place);
  const gap =
    /^(?:姓名|名称|名单)?(?:\([^()\n]{0,10}\))?[\s:为是】\]」]{0,4}/u.exec(
      text.slice(labelEnd, labelEnd + 20),
    )?.[0].length ?? 0;
  let at = labelEnd + gap;
  for (let name = nextName(at); name !== null; name = nextName(at)) {
    names.push(name);
    const joint =
      /^(?:\([男女][^()]{0,8}\))?\s?[、,和及与]\s?/u.exec(text.slice(name.end, name.end + 14))?.[0].length ??
      0;
    if (joint === 0) break;
    at = name.end + joint;
  }
  return names;
}

const namesMin = 3;

/** Lines and rows of nothing but names, three or more beside or below each other, with or without numbers. */
function namesInLists({ reading: { text } }: Material): readonly Range[] {
  const names: Range[] = [];
  let below: Range[] = [];
  const close = () => {
    if (below.length >= namesMin) names.push(...below);
    below = [];
  };
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line =
      end - at > 400 || /[。:]/u.test(text.slice(at, Math.min(end, at + 60)))
        ? []
        : namesOfLine(text, { start: at, end });
    const alone = line.length === 0 && below.length >= namesMin ? loneName(text, { start: at, end }) : null;
    if (alone !== null) below.push(alone);
    else if (line.length > 0) below.push(...line);
    else if (end > at) close();
    at = end + 1;
  }
  close();
  return names;
}

/** A numbered line of two to four characters below three names: a name, though its surname is a rare one. */
function loneName(text: string, { start, end }: Range): Range | null {
  const line = /^\s*\d{1,3}[.、)]\s*(?<name>[\u4e00-\u9fff]{2,4})\s*$/u.exec(text.slice(start, end));
  const name = line?.groups?.name ?? '';
  if (line === null || noNameEnd.test(name) || noName.has(name)) return null;
  const begin = start + line[0].indexOf(name);
  return { start: begin, end: begin + name.length };
}

/** What goes on a sentence's list of three names or more, though its surname is a rare one. */
function namesAfterLists(text: string, names: readonly Range[]): readonly Range[] {
  const sorted = names.toSorted((one, other) => one.start - other.start);
  const more: Range[] = [];
  let run = 0;
  sorted.forEach((name, index) => {
    const before = sorted[index - 1];
    run = before !== undefined && text.slice(before.end, name.start) === '、' ? run + 1 : 1;
    let { end } = name;
    while (run >= namesMin) {
      const next = /^、(?<name>[\u4e00-\u9fff]{2,3})(?=[、。;,\s]|$)/u.exec(text.slice(end, end + 6));
      const found = next?.groups?.name ?? '';
      if (next === null || noName.has(found) || noNameEnd.test(found) || /[等某]/u.test(found)) break;
      more.push({ start: end + 1, end: end + next[0].length });
      end += next[0].length;
    }
  });
  return more;
}

function namesOfLine(text: string, { start, end }: Range): readonly Range[] {
  const names: Range[] = [];
  let at = start;
  let others = 0;
  for (const piece of text
    .slice(start, end)
    .split(/[\t、,;|\u0000]| {2,}|(?<=[\u4e00-\u9fff]{2}) (?=[\u4e00-\u9fff])/u)) {
    const from = text.indexOf(piece, at);
    at = from + piece.length;
    const name = piece.replace(/^[\s\d.()、①-⑳]+/u, '').replace(/[\s。.]+$/u, '');
    if (name === '') continue;
    const begin = from + piece.indexOf(name);
    if (isExpectedName(plain(name))) names.push({ start: begin, end: begin + name.length });
    else others += 1;
  }
  return others === 0 || (names.length >= 6 && others === 1) ? names : [];
}

/** A name directly before a person's sex or number: 张三 男 6401…, 李四13812345678, 王五（宁A12345. */
function namesBesideData({ reading: { text } }: Material, found: readonly Found[]): readonly Range[] {
  const ends: number[] = found
    .filter(({ category }) => numbered.has(category))
    .map(
      ({ start }) =>
        start - (/[\s,、:(|]{0,3}$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0),
    );
  for (const match of text.matchAll(/[\s,、(|]{1,3}[男女](?=[\s,、)|])/gu)) ends.push(match.index);
  for (const match of text.matchAll(/户:/gu)) ends.push(match.index);
  return ends.flatMap((end) => {
    const before = text.slice(Math.max(0, end - 12), end);
    const dotted = /[\u4e00-\u9fff]{2,10}[··•・‧][\u4e00-\u9fff]{2,10}$/u.exec(before)?.[0];
    const written =
      dotted ?? /(?:[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,8})$/u.exec(before)?.[0] ?? '';
    const isBounded = !/[\u4e00-\u9fff]$/u.test(before.slice(0, before.length - written.length));
    return isBounded && isExpectedName(plain(written)) ? [{ start: end - written.length, end }] : [];
  });
}

const numbered: ReadonlySet<string> = new Set([
  'IDENTITY_NUMBER',
  'MOBILE',
  'BANK_ACCOUNT',
  'PLATE',
  'BIRTH_DATE',
]);

/** Where known names stand again, found in one walk; names of two characters only where a name can end. */
function repeatsOf({ reading }: Material, known: ReadonlySet<string>): readonly Range[] {
  if (known.size === 0) return [];
  const { text, codes } = reading;
  const byFirst = Map.groupBy(known, (name) => name.charCodeAt(0));
  const isFirst = new Uint8Array(0x10000);
  for (const first of byFirst.keys()) isFirst[first] = 1;
  const places: Range[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    if (isFirst[codes[at] ?? 0] === 0) continue;
    const name = byFirst.get(codes[at] ?? 0)?.find((each) => text.startsWith(each, at));
    if (name === undefined) continue;
    const range = { start: at, end: at + name.length };
    const isThere =
      name.length > 2 ||
      nameAt(text, at)?.end === range.end ||
      expectedNameAt(reading, at)?.end === range.end;
    if (isThere) places.push(range);
  }
  return places;
}
