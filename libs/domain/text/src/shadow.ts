/**
 * A folded copy of a text for searching, with the way back. Unit `i` of `text` was made from the source
 * units `starts[i]` up to, not including, `ends[i]`.
 */
export interface Shadow {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]$/u;
const whitespace = /^\s$/u;
const control = /^\p{Cc}$/u;

/**
 * Folds what a reader cannot tell apart: full-width and compatibility forms become the plain ones (NFKC,
 * character by character), spaces of any width become one kind of space, and characters that do not show
 * (zero-width, control, variation selectors, combining strokes, direction marks) are left out. Line breaks stay,
 * letters keep their case. The source itself is never changed.
 */
export function shadowOf(text: string): Shadow {
  const shadow = new ShadowWriter(text.length);
  for (let start = 0; start < text.length;) {
    const unit = text.charCodeAt(start);
    const folded = foldUnit(unit);
    if (folded !== severalUnits) {
      if (folded !== noUnit) shadow.add(folded, start, start + 1);
      start += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(start) ?? unit);
    const end = start + character.length;
    const shown = fold(character);
    for (let index = 0; index < shown.length; index += 1) shadow.add(shown.charCodeAt(index), start, end);
    start = end;
  }
  return shadow.done();
}

/** The source offsets that a non-empty range of the shadow stands for; whole characters, never half a pair. */
export function sourceRangeOf(
  shadow: Shadow,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: shadow.starts[start] ?? 0, end: shadow.ends[end - 1] ?? 0 };
}

const notYetFolded = 0;
const severalUnits = -1;
const noUnit = -2;

/** What single units fold to, filled as they are met: a unit, or one of the marks above. */
const foldedUnits = new Int32Array(0x10000);

function foldUnit(unit: number): number {
  const known = foldedUnits[unit] ?? notYetFolded;
  if (known !== notYetFolded) return known;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isSurrogate ? '??' : fold(String.fromCharCode(unit));
  const result = folded === '' ? noUnit : folded.length === 1 ? folded.charCodeAt(0) : severalUnits;
  foldedUnits[unit] = result;
  return result;
}

function fold(character: string): string {
  if (invisible.test(character)) return '';
  if (character === '\n') return character;
  if (whitespace.test(character)) return ' ';
  if (control.test(character)) return '';
  return [...character.normalize('NFKC')].filter((part) => !invisible.test(part)).join('');
}

/** Collects the units of a shadow; it grows when characters stand for several. */
class ShadowWriter {
  private units: Uint16Array<ArrayBuffer>;
  private starts: Uint32Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;
  private length = 0;

  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
  }

  add(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  done(): Shadow {
    const { length } = this;
    return {
      text: textOf(this.units.subarray(0, length)),
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
    };
  }

  private grow(): void {
    const size = this.units.length * 2 + 16;
    const units = new Uint16Array(size);
    const starts = new Uint32Array(size);
    const ends = new Uint32Array(size);
    units.set(this.units);
    starts.set(this.starts);
    ends.set(this.ends);
    Object.assign(this, { units, starts, ends });
  }
}

/** Units as they lie in memory: little-endian, as on every machine that is supported. */
function textOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}
