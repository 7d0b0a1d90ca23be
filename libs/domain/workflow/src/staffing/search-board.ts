import { mayConflict, mayFill, mustDiffer } from './may-act.js';
import { isFree } from './narrow.js';
import type { Slot, StaffingProblem } from './staffing-problem.js';

/**
 * What a search looks at, undone step by step: slots and candidates numbered anew, who is still free for which
 * slot, and who was chosen. Flat arrays, since a hard question asks it some hundred thousand times.
 */
export class SearchBoard {
  /** The candidate given to each slot, -1 while there is none. */
  readonly given: Int32Array;
  /** Slots that may bar each other. */
  readonly neighbours: readonly (readonly number[])[];
  /** How many candidates, existing ones and all, each slot has left. */
  readonly existing: Int32Array;
  readonly left: Int32Array;
  private readonly slots: readonly Slot[];
  private readonly candidates: readonly number[];
  private readonly isOpen: Uint8Array;
  private readonly free: Uint8Array;
  private readonly differ: Uint8Array;
  private readonly touching: readonly (readonly number[])[];
  private readonly done: Map<number, readonly number[]>;
  private readonly trail: number[] = [];

  constructor(
    private readonly problem: StaffingProblem,
    readonly indices: readonly number[],
  ) {
    this.slots = indices.map((index) => slotOf(problem, index));
    const domains = indices.map((index, at) =>
      (this.slots[at]?.candidates ?? []).filter((one) => isFree(problem, index, one)),
    );
    this.candidates = [...new Set(domains.flat())].sort((a, b) => a - b);
    const numbers = new Map(this.candidates.map((candidate, number) => [candidate, number]));
    const [count, width] = [indices.length, this.candidates.length];
    this.given = new Int32Array(count).fill(-1);
    this.isOpen = new Uint8Array(count).fill(1);
    this.free = new Uint8Array(count * width);
    this.existing = new Int32Array(count);
    this.left = new Int32Array(count);
    domains.forEach((domain, slot) => {
      for (const candidate of domain) this.setFree(slot, numbers.get(candidate) ?? 0, 1);
    });
    this.neighbours = this.slots.map((one, at) =>
      this.slots.flatMap((other, second) =>
        second !== at && mayConflict(problem, one, other) ? [second] : [],
      ),
    );
    this.differ = new Uint8Array(count * count);
    this.slots.forEach((one, at) =>
      this.slots.forEach((other, second) => {
        if (mustDiffer(problem, one, other)) this.differ[at * count + second] = 1;
      }),
    );
    this.touching = touchingOf(problem, this.candidates);
    this.done = new Map(problem.acted);
  }

  /** Slots that have neither been given nor set aside. */
  isWaiting(slot: number): boolean {
    return this.isOpen[slot] === 1;
  }

  /** The candidates still free for the slot, by their number on the board. */
  freeFor(slot: number): readonly number[] {
    const width = this.candidates.length;
    const found: number[] = [];
    for (let one = 0; one < width; one += 1) if (this.free[slot * width + one] === 1) found.push(one);
    return found;
  }

  isHire(candidate: number): boolean {
    return (this.candidates[candidate] ?? 0) >= this.problem.hiredFrom;
  }

  /** The candidate's number in the roster. */
  rosterNumber(candidate: number): number {
    return this.candidates[candidate] ?? -1;
  }

  needDifferent(one: number, other: number): boolean {
    return this.differ[one * this.indices.length + other] === 1;
  }

  /** Whether two candidates of a slot could stand for each other in everything that is still open. */
  areAlike(one: number, other: number, open: readonly number[]): boolean {
    if (this.touching[one]?.length !== 1 || this.touching[other]?.length !== 1) return false;
    if (this.isHire(one) !== this.isHire(other)) return false;
    const width = this.candidates.length;
    for (const slot of open)
      if (this.free[slot * width + one] !== this.free[slot * width + other]) return false;
    return this.problem.limits.length === 0 || this.doneBy(one).join() === this.doneBy(other).join();
  }

  /** How many of the open slots the candidate could fill. */
  demandFor(candidate: number, open: readonly number[]): number {
    const width = this.candidates.length;
    let count = 0;
    for (const slot of open) count += this.free[slot * width + candidate] ?? 0;
    return count;
  }

  /** A point to come back to. */
  mark(): number {
    return this.trail.length;
  }

  /** Fills the slot and takes away whoever that bars elsewhere; the slot that runs dry, or -1. */
  give(slot: number, candidate: number): number {
    this.given[slot] = candidate;
    this.isOpen[slot] = 0;
    this.trail.push(slot, candidate, 1);
    for (const person of this.personsOf(candidate))
      this.done.set(person, [...(this.done.get(person) ?? []), ...(this.slots[slot]?.steps ?? [])]);
    let dry = -1;
    for (const neighbour of this.neighbours[slot] ?? []) {
      if (!this.isWaiting(neighbour)) continue;
      for (const other of this.touching[candidate] ?? []) this.barIfBarred(slot, neighbour, other);
      if (this.left[neighbour] === 0) dry = neighbour;
    }
    return dry;
  }

  /** Puts a slot aside that can be filled whatever the rest does. */
  setAside(slot: number): void {
    this.isOpen[slot] = 0;
    this.trail.push(slot, 0, 2);
  }

  undoTo(mark: number): void {
    while (this.trail.length > mark) {
      const kind = this.trail.pop();
      const candidate = this.trail.pop() ?? 0;
      const slot = this.trail.pop() ?? 0;
      if (kind === 0) this.setFree(slot, candidate, 1);
      else this.isOpen[slot] = 1;
      if (kind !== 1) continue;
      this.given[slot] = -1;
      const count = this.slots[slot]?.steps.length ?? 0;
      for (const person of this.personsOf(candidate))
        this.done.set(person, (this.done.get(person) ?? []).slice(0, -count));
    }
  }

  /** Slots set aside since the mark, in that order. */
  setAsideSince(mark: number): readonly number[] {
    const found: number[] = [];
    for (let at = mark; at < this.trail.length; at += 3)
      if (this.trail[at + 2] === 2) found.push(this.trail[at] ?? 0);
    return found;
  }

  /** Whether the candidate is still free for a slot that was set aside, for which nobody kept count. */
  isStillFree(slot: number, candidate: number): boolean {
    if (this.free[slot * this.candidates.length + candidate] !== 1) return false;
    const isTaken = (this.neighbours[slot] ?? []).some((other) => {
      const chosen = this.given[other] ?? -1;
      return (
        chosen >= 0 &&
        this.needDifferent(slot, other) &&
        (this.touching[chosen]?.includes(candidate) ?? false)
      );
    });
    return !isTaken && this.keepsLimits(slot, candidate);
  }

  private barIfBarred(slot: number, neighbour: number, candidate: number): void {
    if (this.free[neighbour * this.candidates.length + candidate] !== 1) return;
    if (!this.needDifferent(slot, neighbour) && this.keepsLimits(neighbour, candidate)) return;
    this.setFree(neighbour, candidate, 0);
    this.trail.push(neighbour, candidate, 0);
  }

  private keepsLimits(slot: number, candidate: number): boolean {
    const wanted = this.slots[slot];
    return (
      wanted !== undefined &&
      this.personsOf(candidate).every((person) => mayFill(this.problem, this.done.get(person) ?? [], wanted))
    );
  }

  private doneBy(candidate: number): readonly number[] {
    return this.personsOf(candidate).flatMap((person) =>
      (this.done.get(person) ?? []).toSorted((a, b) => a - b),
    );
  }

  private personsOf(candidate: number): readonly number[] {
    return this.problem.pool.personsOf(this.candidates[candidate] ?? -1);
  }

  private setFree(slot: number, candidate: number, free: 0 | 1): void {
    const change = free === 1 ? 1 : -1;
    this.free[slot * this.candidates.length + candidate] = free;
    this.left[slot] = (this.left[slot] ?? 0) + change;
    if (!this.isHire(candidate)) this.existing[slot] = (this.existing[slot] ?? 0) + change;
  }
}

function slotOf({ slots }: StaffingProblem, index: number): Slot {
  const slot = slots[index];
  if (slot === undefined) throw new Error(`no slot ${index}`);
  return slot;
}

/** For each candidate those that share a person with it, itself first. */
function touchingOf(
  { pool }: StaffingProblem,
  candidates: readonly number[],
): readonly (readonly number[])[] {
  if (pool.candidatesPerPerson === 1) return candidates.map((_, at) => [at]);
  const persons = candidates.map((candidate) => pool.personsOf(candidate));
  return persons.map((own, at) => [
    at,
    ...persons.flatMap((other, second) =>
      second !== at && other.some((person) => own.includes(person)) ? [second] : [],
    ),
  ]);
}
