/**
 * The places of a double array while it is built: which state holds each place, and a ring through the free
 * ones that begins and ends at the root, so that no taken place is looked at twice.
 */
export class MatcherSlots {
  private holders = new Int32Array(1);
  private following = new Int32Array(1);
  private preceding = new Int32Array(1);
  private last = 0;
  private readonly searchFrom: number[] = [];

  constructor(
    stateCount: number,
    private readonly symbolMax: number,
  ) {
    this.grow(stateCount + Math.ceil(stateCount / 16) + 2 * symbolMax + 2);
  }

  /** How many places there must be so that `base + symbol` is one of them for every base and symbol. */
  get length(): number {
    return this.last + this.symbolMax + 1;
  }

  /** The state at a place, or -1. */
  stateAt(slot: number): number {
    return this.holders[slot] ?? -1;
  }

  /**
   * Where children under these symbols (ascending, from 1) fit: the place `base + symbol` is free for each. The
   * search begins where a family of like size found room last; the gaps before are filled by smaller ones.
   */
  findBase(symbols: readonly number[]): number {
    const first = symbols[0] ?? 0;
    const size = 31 - Math.clz32(symbols.length);
    let slot = this.freeFrom(this.searchFrom[size] ?? 0);
    while (slot !== 0 && !(slot >= first && this.fits(slot - first, symbols)))
      slot = this.following[slot] ?? 0;
    const base = slot === 0 ? this.last + 1 : slot - first;
    this.searchFrom[size] = base + first;
    return base;
  }

  private freeFrom(slot: number): number {
    let free = slot;
    while (free < this.holders.length && this.stateAt(free) !== -1) free += 1;
    return free < this.holders.length ? free : 0;
  }

  private fits(base: number, symbols: readonly number[]): boolean {
    return symbols.every((symbol) => this.stateAt(base + symbol) === -1);
  }

  take(slot: number, state: number): void {
    if (slot >= this.holders.length) this.grow(slot + this.holders.length);
    const before = this.preceding[slot] ?? 0;
    const after = this.following[slot] ?? 0;
    this.following[before] = after;
    this.preceding[after] = before;
    this.holders[slot] = state;
    if (slot > this.last) this.last = slot;
  }

  private grow(size: number): void {
    const first = this.holders.length;
    this.holders = grown(this.holders, size).fill(-1, first);
    this.following = grown(this.following, size);
    this.preceding = grown(this.preceding, size);
    let before = this.preceding[0] ?? 0;
    for (let slot = first; slot < size; slot += 1) {
      this.following[before] = slot;
      this.preceding[slot] = before;
      before = slot;
    }
    this.following[before] = 0;
    this.preceding[0] = before;
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
