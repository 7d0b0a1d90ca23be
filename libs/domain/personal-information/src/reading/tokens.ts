/** Runs of letters and digits that hold at least one digit (or what a scanner reads for one), in order. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many of the token's units are real digits. */
  readonly digits: Int32Array;
}

const none = 0;
const digit = 1;
const letter = 2;
const classes = new Uint8Array(0x10000);
for (let unit = 0x30; unit <= 0x39; unit += 1) classes[unit] = digit;
for (let unit = 0x41; unit <= 0x5a; unit += 1) classes[unit] = letter;
for (let unit = 0x61; unit <= 0x7a; unit += 1) classes[unit] = letter;
// What is read for a zero or an X: ideographic and white circle, Greek and Cyrillic letters.
const alike = /[〇○ОоΟοХх]/u;
for (let unit = 0x370; unit < 0x3010; unit += 1) {
  if (alike.test(String.fromCharCode(unit))) classes[unit] = letter;
}

/** Cuts a folded text into tokens; runs without any digit are left out. */
export function tokensOf(codes: Uint16Array): Tokens {
  let starts = new Int32Array(256);
  let ends = new Int32Array(256);
  let digits = new Int32Array(256);
  let count = 0;
  const length = codes.length;
  for (let at = 0; at < length; at += 1) {
    if (classes[codes[at] ?? 0] === none) continue;
    const start = at;
    let found = 0;
    for (let kind = classes[codes[at] ?? 0]; kind !== none && at < length; kind = classes[codes[at] ?? 0]) {
      if (kind === digit) found += 1;
      at += 1;
    }
    if (found === 0) continue;
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
      digits = grown(digits);
    }
    starts[count] = start;
    ends[count] = at;
    digits[count] = found;
    count += 1;
  }
  return { count, starts, ends, digits };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
