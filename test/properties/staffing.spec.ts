import fc from 'fast-check';
import { asId, type Duty, type PersonId } from '#domain/kernel';
import {
  canBeStaffed,
  Roster,
  staffing,
  type RosterMember,
  type Work,
  type WorkRules,
  type WorkSlot,
} from '#domain/workflow';

const duties: readonly Duty[] = ['firstReviewer', 'proofreader', 'signer'];
const steps = ['firstReview', 'firstProof', 'secondReview', 'secondProof', 'signOff', 'publish'];
const names = ['li', 'wang', 'zhao', 'qian', 'sun'].map((name) => asId<PersonId>(name));

const newNames = ['n1', 'n2', 'n3', 'n4', 'n5'].map((name) => asId<PersonId>(name));
const everybody = [...names, ...newNames];

interface Office {
  readonly members: readonly RosterMember[];
  readonly work: Work;
}

const some = <T>(values: readonly T[], max = values.length) =>
  fc.subarray([...values], { minLength: 0, maxLength: max });

const member: fc.Arbitrary<RosterMember> = fc.record({
  persons: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names).map((name) => [name]) },
    { weight: 1, arbitrary: fc.subarray(names, { minLength: 2, maxLength: 2 }) },
  ),
  duties: some(duties).map((held) => held.map((duty) => ({ duty, step: null, unit: null }))),
});

const slot: fc.Arbitrary<WorkSlot> = fc.record({
  step: fc.constantFrom(...steps),
  duties: some(duties, 2),
  units: fc.constant(null),
  only: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some(names, 2) }),
  not: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(names, 1) }),
});

const rules: fc.Arbitrary<WorkRules> = fc.record({
  apart: fc.array(fc.record({ one: some(steps, 3), other: some(steps, 3) }), { maxLength: 4 }),
  atMost: fc.array(fc.record({ steps: some(steps, 4), most: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 2,
  }),
  together: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(steps, { minLength: 2, maxLength: 2 }).map((pair) => [pair]) },
  ),
});

const offices: fc.Arbitrary<Office> = fc.record({
  members: fc.array(member, { maxLength: 5 }),
  work: fc.record({
    slots: fc.array(slot, { minLength: 1, maxLength: 5 }).map(oncePerBoundStep),
    rules,
    acts: fc.dictionary(fc.constantFrom(...steps), some(names, 2), { maxKeys: 3 }),
  }),
});

/** At most two people for one step, which is what a small office can be asked. */
function oncePerBoundStep(slots: readonly WorkSlot[]): readonly WorkSlot[] {
  return slots.filter(
    ({ step }, at) => slots.filter((other, index) => index < at && other.step === step).length < 2,
  );
}

/** Every way of giving the slots to members, tried one after the other. */
function isPossible({ members, work }: Office): boolean {
  const fill = (at: number, chosen: readonly RosterMember[]): boolean => {
    const wanted = work.slots[at];
    if (wanted === undefined) return keepsRules(work, chosen);
    return members.some((one) => fits(one, wanted) && fill(at + 1, [...chosen, one]));
  };
  return fill(0, []);
}

function fits({ persons, duties: held }: RosterMember, wanted: WorkSlot): boolean {
  const isWanted =
    (wanted.duties.length === 0 || held.some(({ duty }) => wanted.duties.includes(duty))) &&
    (wanted.only === null
      ? wanted.duties.length > 0
      : persons.some((person) => wanted.only?.includes(person) === true));
  return isWanted && !persons.some((person) => wanted.not.includes(person));
}

function namesOf({ persons }: RosterMember): string {
  return [...persons].sort().join();
}

/** The rules as sentences about each person: what has been done before, and what would be done. */
function keepsRules(
  { slots, rules: { apart, atMost, together }, acts }: Work,
  chosen: readonly RosterMember[],
): boolean {
  const isBound = together.every((pair) => {
    const [first, second] = pair.map((step) => slots.findIndex((one) => one.step === step));
    return first === -1 || second === -1 || namesOf(chosen[first!]!) === namesOf(chosen[second!]!);
  });
  return (
    isBound &&
    everybody.every((person) => {
      const before = steps.filter((step) => acts[step]?.includes(person) === true);
      const given = slots.flatMap(({ step }, at) => (chosen[at]!.persons.includes(person) ? [step] : []));
      if (new Set(given).size < given.length) return false;
      return given.every((step) => {
        const others = [...before, ...given].filter((other) => other !== step);
        const isApart = apart.some(
          ({ one, other }) =>
            (one.includes(step) && others.some((second) => other.includes(second))) ||
            (other.includes(step) && others.some((second) => one.includes(second))),
        );
        const isTooMuch = atMost.some(
          (limit) =>
            limit.steps.includes(step) &&
            new Set(others.filter((other) => limit.steps.includes(other))).size >= limit.most,
        );
        return !isApart && !isTooMuch;
      });
    })
  );
}

describe('staffing', () => {
  it('agrees with trying every way, on small offices', () => {
    fc.assert(
      fc.property(offices, (office) => {
        expect(canBeStaffed(office.work, new Roster(office.members))).toBe(isPossible(office));
      }),
      { numRuns: 10000 },
    );
  });

  it('names people who keep every rule, when it says that it is possible', () => {
    fc.assert(
      fc.property(offices, ({ members, work }) => {
        const answer = staffing(work, new Roster(members));
        if (answer.kind === 'impossible') return;
        const order = work.slots.map((wanted, at) => {
          const nth = work.slots.slice(0, at).filter(({ step }) => step === wanted.step).length;
          return answer.people.filter(({ step }) => step === wanted.step)[nth]!.persons;
        });
        const chosen = work.slots.map((wanted, at) =>
          members.find((one) => namesOf(one) === order[at]!.join() && fits(one, wanted))!,
        );
        expect(keepsRules(work, chosen)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('names steps that block each other: all of them do, and any of them less does not', () => {
    fc.assert(
      fc.property(offices, ({ members, work }) => {
        const answer = staffing(work, new Roster(members));
        if (answer.kind === 'possible') return;
        const blocking = work.slots.filter(({ step }) => answer.steps.includes(step));
        expect(isPossible({ members, work: { ...work, slots: blocking } })).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the fewest people who are missing, and with them it is possible', () => {
    fc.assert(
      fc.property(offices, (office) => {
        const answer = staffing(office.work, new Roster(office.members));
        if (answer.kind === 'possible') return;
        const told =
          answer.missing === null ? null : answer.missing.duties.reduce((sum, { people }) => sum + people, 0);
        expect(told).toBe(fewestNewPeople(office));
      }),
      { numRuns: 400 },
    );
  });
});

/** Adds one, two, three… new people with one duty each until every way has been tried. */
function fewestNewPeople(office: Office): number | null {
  for (let count = 1; count <= office.work.slots.length; count += 1) {
    if (rostersWith(office.members, count, 0).some((members) => isPossible({ ...office, members })))
      return count;
  }
  return null;
}

function rostersWith(
  members: readonly RosterMember[],
  count: number,
  from: number,
): readonly (readonly RosterMember[])[] {
  if (count === 0) return [members];
  return duties.flatMap((duty, at) =>
    at < from
      ? []
      : rostersWith(
          [...members, { persons: [newNames[count - 1]!], duties: [{ duty, step: null, unit: null }] }],
          count - 1,
          at,
        ),
  );
}
