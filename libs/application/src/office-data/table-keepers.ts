import type { Duty, PersonActor } from '#domain/kernel';
import { OfficeTableForbiddenError } from './office-table.errors.js';

/** Duties that keep the tables of the checks. */
export const tableKeepers: readonly Duty[] = [
  'complianceOfficer',
  'sensitivityReviewer',
  'confidentialityReviewer',
];

/**
 * The duty under which a person keeps the tables of the checks.
 *
 * @throws OfficeTableForbiddenError
 */
export function requireKeeper(actor: PersonActor): Duty {
  const keeper = tableKeepers.find((duty) => actor.duties.some((held) => held.duty === duty));
  if (keeper === undefined) throw new OfficeTableForbiddenError();
  return keeper;
}
