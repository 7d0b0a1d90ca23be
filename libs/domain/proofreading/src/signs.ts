import { signClasses } from './data/sign-classes.js';

/** What kinds of signs stand in a text, as bits; a check runs only where a sign that it needs stands. */
export const signs = {
  digit: 1,
  fullWidth: 2,
  halfPunctuation: 4,
  pair: 8,
  space: 16,
  punctuation: 32,
  numeral: 64,
  latin: 128,
  oddity: 256,
  han: 512,
  percent: 1024,
  /** Two equal units stand side by side. */
  doubled: 2048,
} as const;

const signOfUnit = signTable();

/** The kinds of signs in a text; one pass, so that a text without any costs little. */
export function signsIn(text: string): number {
  let found = 0;
  let before = -1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    found |= signOfUnit[unit] ?? 0;
    if (unit === before) found |= signs.doubled;
    before = unit;
  }
  return found;
}

/** Whether a UTF-16 unit is a Chinese character of the common planes. */
export function isHan(unit: number): boolean {
  return ((signOfUnit[unit] ?? 0) & signs.han) !== 0;
}

function signTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const add = (unit: number, sign: number) => {
    table[unit] = (table[unit] ?? 0) | sign;
  };
  const addRange = (first: number, last: number, sign: number) => {
    for (let unit = first; unit <= last; unit += 1) add(unit, sign);
  };
  addRange(0x30, 0x39, signs.digit);
  addRange(0x41, 0x5a, signs.latin);
  addRange(0x61, 0x7a, signs.latin);
  addRange(0x3400, 0x4dbf, signs.han);
  addRange(0x4e00, 0x9fff, signs.han);
  addRange(0xff01, 0xff5e, signs.fullWidth);
  addRange(0xe000, 0xf8ff, signs.oddity);
  for (const [name, characters] of Object.entries(signClasses) as [keyof typeof signClasses, string][]) {
    for (const character of characters) add(character.charCodeAt(0), signs[name]);
  }
  return table;
}
