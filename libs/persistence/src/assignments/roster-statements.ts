import type { RosterRows } from '#application';
import type { Statement } from '../pg-database.js';

/** A column that says under which number the office's people stand. */
export const rosterVersion = '(SELECT v.version FROM roster_versions v) AS roster_version';

/** Times travel as milliseconds, so that no date is parsed on the way. */
const ms = (column: string): string => `round(extract(epoch FROM ${column}) * 1000)::float8`;
/** That a person of the alias works here at this moment, as long as the account has not been closed. */
export const isThere = (person: string): string =>
  `${person}.is_active AND NOT EXISTS (SELECT FROM accounts a WHERE a.person_id = ${person}.id AND NOT a.is_active)`;

const isNew = '(SELECT v.version IS DISTINCT FROM $2::bigint FROM roster_versions v)';

/** Duties and substitutions of everybody who can act, from $1 on, with the number they stand under; none under number $2. */
export const rosterRows: Statement = {
  name: 'roster_rows',
  text: `SELECT ${rosterVersion},
    (SELECT json_agg(json_build_object('personId', d.person_id, 'name', p.name, 'unitId', d.unit_id, 'duty', d.duty, 'step', d.step,
        'fromMs', ${ms('d.valid_from')}, 'toMs', ${ms('d.valid_to')}) ORDER BY p.name, d.person_id, d.id)
      FROM duty_assignments d JOIN persons p ON p.id = d.person_id
      WHERE ${isNew} AND (d.valid_to IS NULL OR d.valid_to > $1::timestamptz) AND ${isThere('p')}) AS duties,
    (SELECT json_agg(json_build_object('principalId', u.principal_id, 'substituteId', u.substitute_id, 'substituteName', p.name, 'duties', u.duties,
        'unitId', u.unit_id, 'fromMs', ${ms('u.valid_from')}, 'toMs', ${ms('u.valid_to')}) ORDER BY u.id)
      FROM substitutions u JOIN persons p ON p.id = u.substitute_id
      WHERE ${isNew} AND u.valid_to > $1::timestamptz AND ${isThere('p')}) AS substitutions`,
};

/** The row of `rosterRows`. */
export function toRosterRows(row: Readonly<Record<string, unknown>> | undefined): RosterRows {
  return {
    version: row?.['roster_version'] as string,
    duties: (row?.['duties'] ?? []) as RosterRows['duties'],
    substitutions: (row?.['substitutions'] ?? []) as RosterRows['substitutions'],
  };
}
