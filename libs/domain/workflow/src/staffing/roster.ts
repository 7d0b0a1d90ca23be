import type { Duty, PersonId } from '#domain/kernel';
import type { CandidatePool } from './staffing-problem.js';

/** A duty somebody holds where the case needs it; limited to one step when `step` is given. */
export interface RosterDuty {
  readonly duty: Duty;
  readonly step: string | null;
  /** The unit it is held in, where steps ask for units; null counts for every unit. */
  readonly unit: string | null;
}

/** Somebody who can act: a person with own duties, or a delegate, whose act counts for the principal too. */
export interface RosterMember {
  readonly persons: readonly PersonId[];
  readonly duties: readonly RosterDuty[];
}

/** What a step asks of whoever acts in it. */
export interface Wanted {
  readonly step: string;
  /** One of these is needed. */
  readonly duties: readonly Duty[];
  /** Held in one of these units; null where every unit counts. */
  readonly units: readonly string[] | null;
}

/** The people of an office, indexed once for many questions. */
export class Roster {
  readonly pool: CandidatePool;
  private readonly numbers = new Map<PersonId, number>();
  private readonly standFor = new Map<number, number[]>();
  private readonly persons: readonly (readonly number[])[];
  private readonly answers = new Map<string, readonly number[]>();

  /** Everybody once: what the same people are listed with twice counts together. */
  readonly members: readonly RosterMember[];

  constructor(members: readonly RosterMember[]) {
    this.members = eachOnce(members);
    this.persons = this.members.map(({ persons }, candidate) =>
      persons.map((person) => this.enter(person, candidate)),
    );
    this.pool = {
      personsOf: (candidate) => this.persons[candidate] ?? [],
      personsPerCandidate: Math.max(1, ...this.persons.map((list) => list.length)),
      candidatesPerPerson: Math.max(1, ...[...this.standFor.values()].map((list) => list.length)),
    };
  }

  /** The number of a person; null for somebody who is not there (any more). */
  numberOf(person: PersonId): number | null {
    return this.numbers.get(person) ?? null;
  }

  /** The candidates whose acts count for the person. */
  candidatesOf(person: number): readonly number[] {
    return this.standFor.get(person) ?? [];
  }

  /** Everybody who has what the step asks for, ascending; worked out once per question. */
  candidatesFor(wanted: Wanted): readonly number[] {
    const key = `${wanted.step} ${wanted.duties.join('|')} ${wanted.units?.join('|') ?? '*'}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const found = [...this.members.keys()].filter((at) => isWanted(this.members[at], wanted));
    this.answers.set(key, found);
    return found;
  }

  private enter(person: PersonId, candidate: number): number {
    const number = this.numbers.get(person) ?? this.numbers.size;
    this.numbers.set(person, number);
    this.standFor.set(number, [...(this.standFor.get(number) ?? []), candidate]);
    return number;
  }
}

function eachOnce(members: readonly RosterMember[]): readonly RosterMember[] {
  const byPersons = new Map<string, RosterMember>();
  for (const member of members) {
    const persons = [...new Set(member.persons)].sort();
    const known = byPersons.get(persons.join(' '));
    const duties = known === undefined ? member.duties : [...known.duties, ...member.duties];
    byPersons.set(persons.join(' '), { persons, duties });
  }
  return [...byPersons.values()];
}

function isWanted(member: RosterMember | undefined, { step, duties, units }: Wanted): boolean {
  return (
    member !== undefined &&
    member.duties.some(
      (held) =>
        duties.includes(held.duty) &&
        (held.step === null || held.step === step) &&
        (units === null || held.unit === null || units.includes(held.unit)),
    )
  );
}
