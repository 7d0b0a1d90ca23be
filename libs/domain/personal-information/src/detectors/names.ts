import type { Claims } from '../found.js';
import type { Material } from '../material.js';
import { isName, nameAt, namesInField } from '../names/spans.js';
import { appointmentBefore, titleBefore, titleBehind } from '../rules/names.v1.js';
import { note } from './detector.js';
import type { Detector, Range } from './detector.js';

/**
 * Names of private persons in columns, behind labels and in lists of names, and wherever a name found so
 * stands again. Officials beside their office and legal representatives keep theirs.
 *
 * @source 个人信息保护法 (2021) 第四条、第二十五条; 政府信息公开条例 (2019) 第二十条 (officials)
 */
export const findNames: Detector = (material, claims, found) => {
  const publicNames = publicNamesOf(material);
  const names = [...namesInColumns(material), ...namesBehindLabels(material), ...namesInLists(material)];
  const known = new Set<string>();
  const add = ({ start, end }: Range) => {
    const name = material.reading.text.slice(start, end);
    if (!claims.isFree(start, end) || publicNames.has(plain(name)) || isInOffice(material, { start, end }))
      return;
    known.add(name);
    note({ claims, found }, { start, end }, { category: 'NAME', rule: 'NAME.PERSON', severity: 'GENERAL' });
  };
  names.forEach(add);
  for (const name of known) repeatsOf(material, claims, name).forEach(add);
};

function plain(name: string): string {
  return name.replaceAll(' ', '');
}

/** Names that the office entered, and those that a label of office announces anywhere in the text. */
function publicNamesOf({ facts, cues, slots, reading }: Material): ReadonlySet<string> {
  const names = new Set(facts.publicPersons.map(plain));
  cues.kinds.forEach((kind, index) => {
    if (kind !== 'officialName' && kind !== 'legalRepresentative') return;
    for (const range of labelledNames(reading.text, cues.ends[index] ?? 0))
      names.add(plain(reading.text.slice(range.start, range.end)));
  });
  for (const slot of slots) {
    if (slot.kinds.length !== 1 || slot.kinds[0] !== 'officialName') continue;
    for (const { start, end } of namesInField(reading.text, slot))
      names.add(plain(reading.text.slice(start, end)));
  }
  return names;
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
    kind === 'name' ? labelledNames(reading.text, cues.ends[index] ?? 0) : [],
  );
}

/** One name behind a label, or several joined by 、 or 和. */
function labelledNames(text: string, labelEnd: number): readonly Range[] {
  const names: Range[] = [];
  const gap =
    /^(?:姓名|名称|名单)?(?:\([^()\n]{0,10}\))?[\s:为是]{0,4}/u.exec(text.slice(labelEnd, labelEnd + 20))?.[0]
      .length ?? 0;
  let at = labelEnd + gap;
  for (let name = nameAt(text, at); name !== null; name = nameAt(text, at)) {
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
    const line = end - at > 400 ? [] : namesOfLine(text, { start: at, end });
    if (line.length > 0) below.push(...line);
    else if (end > at) close();
    at = end + 1;
  }
  close();
  return names;
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
    if (isName(plain(name))) names.push({ start: begin, end: begin + name.length });
    else others += 1;
  }
  return others === 0 || (names.length >= 6 && others === 1) ? names : [];
}

/** Where a known name stands again; names of two characters only where nothing else is written beside them. */
function repeatsOf({ reading: { text } }: Material, claims: Claims, name: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const range = { start: at, end: at + name.length };
    const isAlone = name.length > 2 || nameAt(text, at)?.end === range.end;
    if (isAlone && claims.isFree(range.start, range.end)) places.push(range);
  }
  return places;
}
