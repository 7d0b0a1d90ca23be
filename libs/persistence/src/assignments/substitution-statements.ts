import { administratorDuties, type HeldDuty, type PersonId, type StandsFor } from '#domain/kernel';
import { isThere } from './roster-statements.js';

/** One duty that a principal lends. */
export interface LentRow extends HeldDuty {
  readonly principalId: PersonId;
  readonly principalName: string;
}

/** What is lent to a person at an instant, as JSON: null for most people. */
export function substitutionsOf(person: string, at: string): string {
  return `(SELECT json_agg(json_build_object('principalId', u.principal_id, 'principalName', lp.name, 'duty', l.duty, 'unitId', l.unit_id, 'step', l.step)
        ORDER BY u.id, l.id)
      FROM substitutions u JOIN persons lp ON lp.id = u.principal_id AND ${isThere('lp')}
        JOIN duty_assignments l ON l.person_id = u.principal_id AND l.valid_from <= ${at} AND (l.valid_to IS NULL OR l.valid_to > ${at})
      WHERE u.substitute_id = ${person} AND u.valid_from <= ${at} AND u.valid_to > ${at}
        AND l.duty NOT IN (${administratorDuties.map((duty) => `'${duty}'`).join(', ')})
        AND (u.duties IS NULL OR l.duty = ANY (u.duties)) AND (u.unit_id IS NULL OR l.unit_id = u.unit_id))`;
}

/** Lent duties by the person who lends them; an administrator takes none (三员分立, GB/T 22239-2019 8.1.4). */
export function toStandsFor(rows: readonly LentRow[] | null, own: readonly HeldDuty[]): readonly StandsFor[] {
  if (rows === null || own.some(({ duty }) => administratorDuties.some((known) => known === duty))) return [];
  const byPrincipal = Map.groupBy(rows, ({ principalId }) => principalId);
  return [...byPrincipal].map(([principalId, lent]) => ({
    principalId,
    principalName: lent[0]?.principalName ?? '',
    duties: lent.map(({ duty, unitId, step }) => ({ duty, unitId, step })),
  }));
}
