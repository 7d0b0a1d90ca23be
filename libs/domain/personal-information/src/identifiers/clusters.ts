import type { Tokens } from '../reading/tokens.js';

/** Tokens `first` to `last` that stand so near each other that they may be one number broken apart. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

const tokensMax = 8;
/** Boxes of a form hold one digit each. */
const boxesMax = 18;
const joints = new Uint8Array(0x10000);
for (const unit of ' -\t\n.·,—–_/\u2011\u2012\u2212') joints[unit.charCodeAt(0)] = 1;

/**
 * Calls back with every run of neighbouring tokens that begins at `first`, shortest first, while it has at
 * most `unitsMax` units, until the callback answers true. At most eight tokens, or eighteen of one unit each, so the
 * whole walk is linear.
 */
export function forEachWindow(
  { tokens, codes, first }: { readonly tokens: Tokens; readonly codes: Uint16Array; readonly first: number },
  unitsMax: number,
  accept: (window: Window, units: number) => boolean,
): Window | null {
  let units = 0;
  for (let last = first; last < Math.min(tokens.count, first + boxesMax); last += 1) {
    if (last - first >= tokensMax && units !== last - first) return null;
    if (last > first && !isBroken(codes, tokens.ends[last - 1] ?? 0, tokens.starts[last] ?? 0)) return null;
    units += (tokens.ends[last] ?? 0) - (tokens.starts[last] ?? 0);
    if (units > unitsMax) return null;
    const window = { first, last };
    if (accept(window, units)) return window;
  }
  return null;
}

/** Whether only one to three joining marks stand between two places. */
function isBroken(codes: Uint16Array, end: number, start: number): boolean {
  if (start - end > 3) return false;
  for (let at = end; at < start; at += 1) if (joints[codes[at] ?? 0] === 0) return false;
  return true;
}
