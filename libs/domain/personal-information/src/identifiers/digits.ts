/** What a token reads as: digits, 10 for an X, 255 for what is neither, and how many had to be guessed. */
export interface DigitReading {
  readonly values: Uint8Array;
  length: number;
  guessed: number;
}

const isNeither = 255;
const lookAlikes: readonly (readonly [RegExp, number])[] = [
  [/[OoQD〇○ОоΟο]/, 0],
  [/[lIi]/, 1],
  [/[Zz]/, 2],
  [/[Ss]/, 5],
  [/[B]/, 8],
  [/[gq]/, 9],
];
const values = new Uint8Array(0x10000).fill(isNeither);
const guesses = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) {
  const character = String.fromCharCode(unit);
  if (unit >= 0x30 && unit <= 0x39) values[unit] = unit - 0x30;
  else if (/[XxХхΧχ×]/.test(character)) values[unit] = 10;
  const alike = lookAlikes.find(([pattern]) => pattern.test(character));
  if (alike !== undefined) {
    values[unit] = alike[1];
    guesses[unit] = 1;
  }
}

/** A buffer for `readDigits`; the longest number that is looked at has 30 digits. */
export function digitBuffer(): DigitReading {
  return { values: new Uint8Array(32), length: 0, guessed: 0 };
}

/** Appends what stands in a range; false when something in it is no digit, or it is too long. */
export function readDigits(codes: Uint16Array, start: number, end: number, into: DigitReading): boolean {
  if (into.length + end - start > into.values.length) return false;
  for (let at = start; at < end; at += 1) {
    const code = codes[at] ?? 0;
    const value = values[code] ?? isNeither;
    if (value === isNeither) return false;
    into.values[into.length] = value;
    into.guessed += guesses[code] ?? 0;
    into.length += 1;
  }
  return true;
}
