import type { PersonId } from '#domain/kernel';
import type { Roster, Wanted } from './roster.js';
import { apartMatrix, type Limit, type Slot, type StaffingProblem } from './staffing-problem.js';

/** One act of one person that the case still needs. Two of the same step need two people. */
export interface WorkSlot extends Wanted {
  /** Only these may act, of those with the duty (whatever their duties, where none is asked for). */
  readonly only: readonly PersonId[] | null;
  /** These may not: who has already signed beside the others, who has recused himself. */
  readonly not: readonly PersonId[];
}

/** Rules on who may share steps, as the machine judges them. */
export interface WorkRules {
  /** Nobody acts in a step of one list and in another step of the other. */
  readonly apart: readonly { readonly one: readonly string[]; readonly other: readonly string[] }[];
  /** Nobody acts in more than `most` of the steps. */
  readonly atMost: readonly { readonly steps: readonly string[]; readonly most: number }[];
  /** The same person acts in all of the steps. */
  readonly together: readonly (readonly string[])[];
}

/** What a case still needs, and what has been done in it. */
export interface Work {
  readonly slots: readonly WorkSlot[];
  readonly rules: WorkRules;
  readonly acts: Readonly<Partial<Record<string, readonly PersonId[]>>>;
}

/** The rules with their steps numbered; made once per set of rules. */
interface NumberedRules {
  readonly steps: ReadonlyMap<string, number>;
  readonly apart: Uint8Array;
  readonly limits: readonly Limit[];
}

const numbered = new WeakMap<WorkRules, NumberedRules>();

/** The question of staffing in numbers. Steps that no rule names and no other slot shares cannot be short of more than candidates. */
export function problemOf(work: Work, roster: Roster): StaffingProblem {
  const rules = rulesOf(work.rules);
  const extra = new Map<string, number>();
  const numberOf = (step: string): number => {
    const known = rules.steps.get(step) ?? extra.get(step);
    if (known !== undefined) return known;
    extra.set(step, rules.steps.size + extra.size);
    return rules.steps.size + extra.size - 1;
  };
  const slots = joined(work.slots, work.rules.together).map((group) => slotOf(group, roster, numberOf));
  const acted = actsOf(work.acts, roster, (step) => rules.steps.get(step) ?? null);
  const stepCount = rules.steps.size + extra.size;
  return {
    stepCount,
    slots,
    apart: extra.size === 0 ? rules.apart : widened(rules.apart, rules.steps.size, stepCount),
    limits: rules.limits,
    pool: roster.pool,
    acted,
    known: [...new Set([...acted.keys()].flatMap((person) => roster.candidatesOf(person)))],
    hiredFrom: roster.members.length,
  };
}

function rulesOf(rules: WorkRules): NumberedRules {
  const known = numbered.get(rules);
  if (known !== undefined) return known;
  const names = [
    ...rules.apart.flatMap(({ one, other }) => [...one, ...other]),
    ...rules.atMost.flatMap((limit) => limit.steps),
  ];
  const steps = new Map([...new Set(names)].map((name, number) => [name, number]));
  const number = (name: string): number => steps.get(name) ?? 0;
  const pairs = rules.apart.flatMap(({ one, other }) =>
    one.flatMap((first) => other.map((second) => [number(first), number(second)] as const)),
  );
  const made: NumberedRules = {
    steps,
    apart: apartMatrix(steps.size, pairs),
    limits: rules.atMost.map((limit) => ({ steps: [...new Set(limit.steps)].map(number), most: limit.most })),
  };
  numbered.set(rules, made);
  return made;
}

/** Slots that a binding ties together become one; of several people for one step, the first is meant. */
export function joined(
  slots: readonly WorkSlot[],
  together: WorkRules['together'],
): readonly (readonly WorkSlot[])[] {
  const groups: WorkSlot[][] = [];
  const groupOfStep = new Map<string, WorkSlot[]>();
  for (const slot of slots) {
    const bound = together.filter((steps) => steps.includes(slot.step)).flat();
    const group = bound.map((step) => groupOfStep.get(step)).find((found) => found !== undefined);
    if (group !== undefined && group.every(({ step }) => step !== slot.step)) {
      group.push(slot);
      groupOfStep.set(slot.step, group);
      continue;
    }
    const made = [slot];
    groups.push(made);
    if (bound.length > 0 && !groupOfStep.has(slot.step)) groupOfStep.set(slot.step, made);
  }
  return groups;
}

function slotOf(group: readonly WorkSlot[], roster: Roster, numberOf: (step: string) => number): Slot {
  const lists = group.map((slot) => candidatesOf(slot, roster));
  const [first = [], ...others] = lists;
  return {
    steps: group.map(({ step }) => numberOf(step)),
    candidates: others.reduce((both, list) => both.filter((one) => list.includes(one)), first),
  };
}

function candidatesOf(slot: WorkSlot, roster: Roster): readonly number[] {
  const { only, not, duties } = slot;
  const chosen = only === null ? null : named(only, roster);
  const wanted = duties.length === 0 ? (chosen ?? []) : roster.candidatesFor(slot);
  const possible = chosen === null ? wanted : wanted.filter((candidate) => chosen.includes(candidate));
  if (not.length === 0) return possible;
  const barred = new Set(named(not, roster));
  return possible.filter((candidate) => !barred.has(candidate));
}

function named(persons: readonly PersonId[], roster: Roster): readonly number[] {
  const numbers = persons.map((person) => roster.numberOf(person)).filter((number) => number !== null);
  return [...new Set(numbers.flatMap((number) => roster.candidatesOf(number)))].sort((a, b) => a - b);
}

function actsOf(
  acts: Work['acts'],
  roster: Roster,
  numberOf: (step: string) => number | null,
): ReadonlyMap<number, readonly number[]> {
  const acted = new Map<number, number[]>();
  for (const [step, persons] of Object.entries(acts)) {
    const at = numberOf(step);
    for (const person of at === null ? [] : (persons ?? [])) {
      const number = roster.numberOf(person);
      if (number === null || at === null) continue;
      const known = acted.get(number);
      if (known === undefined) acted.set(number, [at]);
      else known.push(at);
    }
  }
  return acted;
}

function widened(apart: Uint8Array, from: number, to: number): Uint8Array {
  const wide = new Uint8Array(to * to);
  for (let row = 0; row < from; row += 1) wide.set(apart.subarray(row * from, (row + 1) * from), row * to);
  return wide;
}
