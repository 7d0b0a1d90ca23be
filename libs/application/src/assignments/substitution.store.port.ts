import type { Duty, Instant, PersonId, UnitId } from '#domain/kernel';
import type { PersonRef } from '../queries/views.js';

/** A substitution that runs or is to come. */
export interface SubstitutionView {
  readonly id: string;
  readonly principal: PersonRef;
  readonly substitute: PersonRef;
  readonly duties: readonly Duty[] | null;
  readonly unitId: UnitId | null;
  readonly unitName: string | null;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

export interface SubstitutionStore {
  /** Those in which the person lends or borrows and that are not over, the earliest first. */
  listOf(personId: PersonId, now: Instant): Promise<readonly SubstitutionView[]>;
}

/** Name under which the store is injected. */
export const SUBSTITUTION_STORE = Symbol('SubstitutionStore');
