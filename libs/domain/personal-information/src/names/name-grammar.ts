import { dottedNamePattern } from '../rules/names.v1.js';
import { compoundSurnames, singleSurnames } from '../rules/surnames.v1.js';

const han = /^[\u4e00-\u9fff]+$/u;

/** How many characters of a name are its surname: two for compound surnames, otherwise one. */
export function surnameLengthOf(name: string): 1 | 2 {
  return compoundSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
}

/** Whether a name could begin here: a surname, and which length it has; 0 when none. */
export function surnameAt(text: string, at: number): 0 | 1 | 2 {
  if (compoundSurnames.has(text.slice(at, at + 2))) return 2;
  return singleSurnames.has(text.charAt(at)) ? 1 : 0;
}

/** A name of several parts that begins at a place, or null. */
export function dottedNameAt(text: string, at: number): string | null {
  dottedNamePattern.lastIndex = at;
  return dottedNamePattern.exec(text)?.[0] ?? null;
}

/** Whether a whole field is the name of a person: Chinese with a surname, of several parts, or spaced 张 三. */
export function isWholeName(field: string): boolean {
  if (dottedNameAt(field, 0)?.length === field.length) return true;
  const name = field.replaceAll(' ', '');
  if (!han.test(name) || /某/u.test(name) || name.length > 4 || name.length < 2) return false;
  const surname = surnameAt(name, 0);
  return surname > 0 && name.length - surname >= 1 && name.length - surname <= 2;
}
