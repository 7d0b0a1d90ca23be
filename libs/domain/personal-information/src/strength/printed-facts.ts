import { divisions } from '../identifiers/divisions.js';
import type { Material } from '../material.js';
import { slotAt } from '../reading/slots.js';
import type { PrintedFacts } from './count-identities.js';

const codesByName = new Map<string, string[]>();
for (const { code, province, city, county } of divisions) {
  for (const [name, prefix] of [
    [province, code.slice(0, 2)],
    [city, code.slice(0, 4)],
    [county, code],
  ] as const) {
    const known = codesByName.get(name);
    if (known === undefined) codesByName.set(name, [prefix]);
    else if (!known.includes(prefix)) known.push(prefix);
  }
}
const nameLengths = [...new Set([...codesByName.keys()].map((name) => name.length))].filter(
  (length) => length >= 2,
);

/** What the line around a place, and for a table its row, says of the person beside the number. */
export function printedFactsAt(material: Material, place: number): PrintedFacts {
  const { text } = material.reading;
  const start = text.lastIndexOf('\n', place) + 1;
  const next = text.indexOf('\n', place);
  const line = text.slice(start, next < 0 ? text.length : next).slice(0, 2_000);
  const birth =
    /(?<year>(?:19|20)\d{2})\s?[年.\-/]\s?(?:(?<month>\d{1,2})\s?月?)?[^。;\t]{0,6}生|出生[^\d]{0,6}(?<yearBehind>(?:19|20)\d{2})[年.\-/]?(?<monthBehind>\d{1,2})?/u.exec(
      line,
    )?.groups;
  const age =
    /(?<age>\d{1,3})\s?(?:周)?岁/u.exec(line)?.groups?.age ??
    agedInColumn(material, { start, end: start + line.length });
  return {
    ageYears: age === undefined ? null : Number(age),
    birthYear: numberOf(birth?.year ?? birth?.yearBehind),
    birthMonth: numberOf(birth?.month ?? birth?.monthBehind),
    sex: sexIn(line),
    divisionCodes: divisionCodesIn(line),
  };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function sexIn(line: string): PrintedFacts['sex'] {
  const sex = /(?:^|[\s,、;(:])(?<sex>男|女)(?:性)?(?:$|[\s,、;)])/u.exec(line)?.groups?.sex;
  if (sex === undefined) return null;
  return /男/u.test(sex) ? 'male' : 'female';
}

function agedInColumn(
  { slots, reading }: Material,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  for (let at = start; at < end; at += 1) {
    const slot = slotAt(slots, at);
    if (slot === null) continue;
    if (slot.kinds.length === 1 && slot.kinds[0] === 'age') {
      return /^\d{1,3}$/.exec(reading.text.slice(slot.start, slot.end).trim())?.[0];
    }
    at = slot.end - 1;
  }
  return undefined;
}

/** The most exact divisions named in a text; an empty list when none is. */
export function divisionCodesIn(text: string): readonly string[] {
  const codes = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const length of nameLengths) {
      for (const code of codesByName.get(text.slice(at, at + length)) ?? []) codes.add(code);
    }
  }
  return [...codes].filter((code) => ![...codes].some((other) => other !== code && other.startsWith(code)));
}
