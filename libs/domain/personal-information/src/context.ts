import { lastCueBefore } from './reading/cues.js';
import { slotAt } from './reading/slots.js';
import type { Material } from './material.js';
import type { CueKind } from './rules/cues.v1.js';
import type { FieldKind } from './rules/headers.v1.js';

/**
 * Whether a value at a place is announced as a kind: by its column or label, or by a word before it on the
 * same line (or alone on the line before), at most `within` units away.
 */
export function isAnnounced(
  material: Material,
  place: number,
  { kind, within }: { readonly kind: CueKind & FieldKind; readonly within: number },
): boolean {
  const slot = slotAt(material.slots, place);
  if (slot?.kinds.includes(kind) === true) return true;
  return cueDistance(material, place, { kinds: [kind], within }) !== null;
}

/** Units between a place and the nearest word of these kinds before it, or null when none is near enough. */
export function cueDistance(
  { cues, reading }: Material,
  place: number,
  {
    kinds,
    within,
    unlessNearer = [],
  }: {
    readonly kinds: readonly CueKind[];
    readonly within: number;
    /** Words that, standing nearer, announce something else. */
    readonly unlessNearer?: readonly CueKind[];
  },
): number | null {
  for (let index = lastCueBefore(cues, place); index >= 0; index -= 1) {
    const end = cues.ends[index] ?? 0;
    if (place - end > within) return null;
    const kind = cues.kinds[index] ?? 'serialNumber';
    if (unlessNearer.includes(kind)) return null;
    if (!kinds.includes(kind)) continue;
    const between = reading.text.slice(end, place);
    return /[\u0000。;]|\n\s*[^\s]/u.test(between) ? null : place - end;
  }
  return null;
}

/** The kind of the word that stands directly before a place, with nothing but a colon or a bracket between. */
export function labelBefore({ cues, reading }: Material, place: number): CueKind | null {
  const index = lastCueBefore(cues, place);
  if (index < 0) return null;
  const between = reading.text.slice(cues.ends[index] ?? 0, place);
  return between.length <= 6 && /^[码号]?[\s:是为(】\]」]*$/u.test(between)
    ? (cues.kinds[index] ?? null)
    : null;
}

/** The clause around a place: from the last to the next full stop, semicolon or line end, at most 80 units each way. */
export function clauseAround(
  { reading: { text } }: Material,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  const from = Math.max(...[...'。;\n\u0000'].map((stop) => before.lastIndexOf(stop)));
  const to = after.search(/[。;\n\u0000]/u);
  return { before: before.slice(from + 1), after: to < 0 ? after : after.slice(0, to) };
}
