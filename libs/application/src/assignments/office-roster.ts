import { administratorDuties, type HeldDuty, type PersonId, type StandsFor } from '#domain/kernel';
import { Roster, type RosterMember } from '#domain/workflow';
import type { RosterDutyRow, RosterRows, RosterSubstitutionRow } from './roster-rows.js';

/** Somebody of the office with what he may do at this moment. */
export interface RosterPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly duties: readonly HeldDuty[];
  readonly standsFor: readonly StandsFor[];
}

/** Everybody who may act at one moment, indexed for the questions that decisions ask. */
export interface OfficeRoster {
  readonly version: string;
  /** Until when nothing changes by the mere passing of time, in milliseconds. */
  readonly untilMs: number;
  readonly people: ReadonlyMap<PersonId, RosterPerson>;
  readonly roster: Roster;
}

/**
 * Who may act at an instant: everybody with duties of his own, and everybody with the duties that others have lent him.
 * Lent duties cannot be lent on. Administrators neither lend nor borrow (三员分立, GB/T 22239-2019 8.1.4).
 *
 * @param nowMs the instant, in milliseconds.
 */
export function officeRoster({ version, duties, substitutions }: RosterRows, nowMs: number): OfficeRoster {
  const holds = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number | null }): boolean =>
    fromMs <= nowMs && (toMs === null || toMs > nowMs);
  const people = new Map<PersonId, RosterPerson>();
  for (const row of duties.filter(holds)) {
    const known = people.get(row.personId);
    const held = { duty: row.duty, unitId: row.unitId, step: row.step };
    people.set(row.personId, {
      personId: row.personId,
      name: row.name,
      duties: [...(known?.duties ?? []), held],
      standsFor: [],
    });
  }
  for (const row of substitutions.filter(holds)) lend(people, row);
  const changes = [...duties, ...substitutions].flatMap(({ fromMs, toMs }) => [fromMs, toMs ?? Infinity]);
  return {
    version,
    untilMs: Math.min(Infinity, ...changes.filter((at) => at > nowMs)),
    people,
    roster: new Roster([...people.values()].flatMap(membersOf)),
  };
}

/** The duties of a principal that a substitution lends. */
export function lentDuties(
  { duties, unitId }: Pick<RosterSubstitutionRow, 'duties' | 'unitId'>,
  held: readonly HeldDuty[],
): readonly HeldDuty[] {
  return held.filter(
    (one) =>
      !isAdministrative(one) &&
      (duties === null || duties.includes(one.duty)) &&
      (unitId === null || unitId === one.unitId),
  );
}

function lend(people: Map<PersonId, RosterPerson>, row: RosterSubstitutionRow): void {
  const { substituteId: personId, substituteName: name } = row;
  const substitute = people.get(personId) ?? { personId, name, duties: [], standsFor: [] };
  const principal = people.get(row.principalId);
  if (principal === undefined || substitute.duties.some(isAdministrative)) return;
  const lent = {
    principalId: row.principalId,
    principalName: principal.name,
    duties: lentDuties(row, principal.duties),
  };
  people.set(personId, { ...substitute, standsFor: [...substitute.standsFor, lent] });
}

function isAdministrative({ duty }: Pick<RosterDutyRow, 'duty'>): boolean {
  return administratorDuties.some((known) => known === duty);
}

function membersOf({ personId, duties, standsFor }: RosterPerson): readonly RosterMember[] {
  const asRosterDuties = (held: readonly HeldDuty[]): RosterMember['duties'] =>
    held.map(({ duty, step, unitId }) => ({ duty, step, unit: unitId }));
  return [
    { persons: [personId], duties: asRosterDuties(duties) },
    ...standsFor.map((lent) => ({
      persons: [personId, lent.principalId],
      duties: asRosterDuties(lent.duties),
    })),
  ];
}
