import { compoundSurnames, singleSurnames } from '../rules/surnames.v1.js';

/** Per unit: 1 when it is a surname by itself, 2 when a surname of two may begin with it, 3 for both. */
const surnameKinds = new Uint8Array(0x10000);
for (const surname of singleSurnames) surnameKinds[surname.charCodeAt(0)] = 1;
const seconds = new Set<number>();
for (const surname of compoundSurnames) {
  const first = surname.charCodeAt(0);
  surnameKinds[first] = (surnameKinds[first] ?? 0) | 2;
  seconds.add(first * 0x10000 + surname.charCodeAt(1));
}

/** How long the surname is that could begin at a place: 2, 1, or 0 when none does. */
export function surnameLengthAt(codes: Uint16Array, at: number): 0 | 1 | 2 {
  const kind = surnameKinds[codes[at] ?? 0] ?? 0;
  if (kind === 0) return 0;
  if (kind > 1 && seconds.has((codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0))) return 2;
  return (kind & 1) as 0 | 1;
}

/** Whether a unit is a Chinese character. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
