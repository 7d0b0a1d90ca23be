import { shadowOf } from '#domain/text';

/** Units that do not fold to exactly one unit: they need the shadow's way back. */
const irregular = 0xffff;
const unknown = 0xfffe;
/** Between the fields of a line; unlike other blanks it says where a field ends. */
export const tab = 0x09;
const table = new Uint16Array(0x10000).fill(unknown);

/** What the unit reads as in the shadow copy, or -1 when it vanishes, becomes several, or is half a pair. */
export function foldUnit(unit: number): number {
  const known = table[unit] ?? unknown;
  if (known !== unknown) return known === irregular ? -1 : known;
  if (unit === tab) return (table[unit] = tab);
  const folded = isSurrogate(unit) ? '' : shadowOf(String.fromCharCode(unit)).text;
  const result = folded.length === 1 ? folded.charCodeAt(0) : irregular;
  table[unit] = result;
  return result === irregular ? -1 : result;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
