import { greatestMatching } from './matching.js';
import { SearchBoard } from './search-board.js';
import type { StaffingProblem } from './staffing-problem.js';

/** How much a search may cost. */
export interface SearchBounds {
  /** How many missing people it may count on. */
  readonly hires: number;
  /** How many choices it may try; counted down. Absent: until it knows. */
  readonly tries?: { left: number };
}

/** A search was given a number of tries and has used them up without an answer. */
export class TriesExhaustedError extends Error {}

/**
 * Depth-first search over the slots that can run short of people: forward checking, the slot first that has
 * the fewest candidates for the trouble it has made, one of each kind of interchangeable candidates, and
 * groups of slots that no longer touch each other one at a time.
 */
export class Search {
  private readonly board: SearchBoard;
  /** How often each slot has run dry: slots that make trouble are filled first. */
  private readonly trouble: Float64Array;

  constructor(
    private readonly problem: StaffingProblem,
    private readonly slots: readonly number[],
    private readonly bounds: SearchBounds,
  ) {
    this.board = new SearchBoard(problem, slots);
    this.trouble = new Float64Array(slots.length).fill(1);
  }

  /** One candidate for each slot, both by number in the problem; null when there is no way. */
  run(): ReadonlyMap<number, number> | null {
    const all = this.slots.map((_, at) => at);
    if (this.isHopeless(all) || !this.solve(all)) return null;
    return new Map(
      this.slots.map((index, at) => [index, this.board.rosterNumber(this.board.given[at] ?? -1)]),
    );
  }

  private solve(among: readonly number[]): boolean {
    const mark = this.board.mark();
    const open = this.withoutCertain(among);
    for (const part of this.partsOf(open)) if (!this.branch(part)) return false;
    for (const slot of this.board.setAsideSince(mark).toReversed()) {
      if (this.board.given[slot] === -1) this.fillCertain(slot);
    }
    return true;
  }

  private branch(part: readonly number[]): boolean {
    const slot = this.mostUrgent(part);
    const rest = part.filter((one) => one !== slot);
    for (const candidate of this.kindsFor(slot, rest)) {
      this.countTry();
      const mark = this.board.mark();
      const dry = this.board.give(slot, candidate);
      if (dry === -1 && this.solve(rest)) return true;
      if (dry !== -1) this.trouble[dry] = (this.trouble[dry] ?? 0) + 1;
      this.board.undoTo(mark);
    }
    this.trouble[slot] = (this.trouble[slot] ?? 0) + 1;
    return false;
  }

  private mostUrgent(part: readonly number[]): number {
    let best = part[0] ?? -1;
    let least = Number.POSITIVE_INFINITY;
    for (const slot of part) {
      const urgency = this.urgency(slot);
      if (urgency >= least) continue;
      [best, least] = [slot, urgency];
      if (urgency === 0) break;
    }
    return best;
  }

  /** Who has one candidate left comes first, whatever trouble others have made. */
  private urgency(slot: number): number {
    if (this.board.left[slot] === 1) return 0;
    let weight = this.trouble[slot] ?? 0;
    for (const other of this.board.neighbours[slot] ?? [])
      if (this.board.isWaiting(other)) weight += this.trouble[other] ?? 0;
    return (this.board.left[slot] ?? 0) / weight;
  }

  /** Sets aside, again and again, what has more existing candidates than its waiting neighbours can bar. */
  private withoutCertain(among: readonly number[]): readonly number[] {
    const { personsPerCandidate, candidatesPerPerson } = this.problem.pool;
    let open = among;
    for (let found = true; found;) {
      const isCertain = (slot: number): boolean => {
        let barring = 0;
        for (const other of this.board.neighbours[slot] ?? []) if (this.board.isWaiting(other)) barring += 1;
        return (this.board.existing[slot] ?? 0) > barring * personsPerCandidate * candidatesPerPerson;
      };
      const certain = open.filter((slot) => {
        if (!isCertain(slot)) return false;
        this.board.setAside(slot);
        return true;
      });
      found = certain.length > 0;
      open = open.filter((slot) => this.board.isWaiting(slot));
    }
    return open;
  }

  private fillCertain(slot: number): void {
    const found = this.board.freeFor(slot).find((candidate) => this.board.isStillFree(slot, candidate));
    if (found !== undefined) this.board.give(slot, found);
  }

  /** One candidate of each kind, those wanted elsewhere last, and new people after all others. */
  private kindsFor(slot: number, rest: readonly number[]): readonly number[] {
    const kinds: number[] = [];
    for (const candidate of this.board.freeFor(slot)) {
      if (this.board.isHire(candidate) && !this.isAffordable(candidate)) continue;
      if (!kinds.some((known) => this.board.areAlike(known, candidate, rest))) kinds.push(candidate);
    }
    const order = new Map(
      kinds.map((one) => [one, this.board.demandFor(one, rest) + (this.board.isHire(one) ? rest.length : 0)]),
    );
    return kinds.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  private isAffordable(candidate: number): boolean {
    const hired = new Set([...this.board.given].filter((one) => one >= 0 && this.board.isHire(one)));
    return hired.has(candidate) || hired.size < this.bounds.hires;
  }

  /** Groups of slots of which none can bar anybody from another. With a purse in common they stay together. */
  private partsOf(open: readonly number[]): readonly (readonly number[])[] {
    if (this.bounds.hires > 0) return open.length === 0 ? [] : [open];
    const isSeen = new Uint8Array(this.slots.length);
    const parts: (readonly number[])[] = [];
    let found = 0;
    for (const first of open) {
      if (isSeen[first] === 1) continue;
      const part = this.partFrom(first, isSeen, open.length - found);
      found += part.length;
      parts.push(part);
    }
    return parts;
  }

  private partFrom(first: number, isSeen: Uint8Array, most: number): readonly number[] {
    isSeen[first] = 1;
    const part = [first];
    for (const one of part) {
      if (part.length === most) break;
      for (const other of this.board.neighbours[one] ?? []) {
        if (isSeen[other] === 1 || !this.board.isWaiting(other)) continue;
        isSeen[other] = 1;
        part.push(other);
      }
    }
    return part;
  }

  /** Somebody is missing at the outset, or slots that all need different people share too few. */
  private isHopeless(slots: readonly number[]): boolean {
    if (slots.some((slot) => this.board.left[slot] === 0)) return true;
    if (this.bounds.hires > 0 || this.problem.pool.personsPerCandidate > 1) return false;
    const asked = new Set<number>();
    return slots.some((first) => {
      if (asked.has(first)) return false;
      const group = this.differentPeople(first, slots);
      group.forEach((slot) => asked.add(slot));
      return greatestMatching(group.map((slot) => this.board.freeFor(slot))) < group.length;
    });
  }

  /** Slots of which every two need different people, grown from one of them. */
  private differentPeople(first: number, slots: readonly number[]): readonly number[] {
    const group = [first];
    for (const slot of slots) {
      if (group.every((one) => one !== slot && this.board.needDifferent(one, slot))) group.push(slot);
    }
    return group;
  }

  private countTry(): void {
    const { tries } = this.bounds;
    if (tries === undefined) return;
    if (tries.left === 0) throw new TriesExhaustedError('the search has used up its tries');
    tries.left -= 1;
  }
}
