import { workingDayFrom, type WorkingCalendar } from '#domain/calendar';
import { asId, type CivilDate, type PersonId } from '#domain/kernel';
import type { CompiledProcess } from '#domain/workflow';
import type { SimulatedItem, SimulatedPerson } from './simulation-input.js';

/** As many items, evenly over working days, so many a day. */
export function generatedItems(
  calendar: WorkingCalendar,
  from: CivilDate,
  { count, perDay }: { readonly count: number; readonly perDay: number },
): readonly SimulatedItem[] {
  const items: SimulatedItem[] = [];
  let day = workingDayFrom(calendar, from).due;
  while (items.length < count) {
    const today = Math.min(perDay, count - items.length);
    for (let made = 0; made < today; made += 1) items.push({ arrivesOn: day });
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    day = workingDayFrom(calendar, next as CivilDate).due;
  }
  return items;
}

/** An office with so many people for each duty that a definition names first for a step, each with that duty alone. */
export function generatedPeople(
  { definition }: CompiledProcess,
  perDuty: number,
): readonly SimulatedPerson[] {
  const places = [...definition.stages, ...definition.asides];
  const named = [definition.start, ...places.flatMap(({ steps }) => steps)];
  const wanted = new Set(named.flatMap(({ duties }) => duties.slice(0, 1)));
  return [...wanted].flatMap((duty) =>
    Array.from({ length: perDuty }, (_, at) => ({ id: asId<PersonId>(`${duty}${at + 1}`), duties: [duty] })),
  );
}
