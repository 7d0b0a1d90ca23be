import type { AccountId, Duty, Instant, PersonId, UnitId } from '#domain/kernel';
import type { AccessChange } from './access-change.js';

export const ADMINISTRATION_STORE = Symbol('AdministrationStore');

/** A person with account and duties, as the administrators see them: never what he works on. */
export interface AdministeredPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly accountId: AccountId | null;
  readonly username: string | null;
  readonly isActive: boolean;
  /** Duties that hold now or begin later. */
  readonly duties: readonly AdministeredDuty[];
}

export interface AdministeredDuty {
  readonly id: string;
  readonly duty: Duty;
  readonly unitId: UnitId;
  readonly step: string | null;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
}

/** A change with the names of the people it concerns. */
export interface ListedChange extends AccessChange {
  readonly subjectName: string;
  readonly proposerName: string;
  readonly deciderName: string | null;
}

export interface AdministeredUnit {
  readonly id: UnitId;
  readonly kind: 'host' | 'office' | 'department';
}

/** Accounts, duties and the changes asked for, for reading; what is decided is written by the unit of work. */
export interface AdministrationStore {
  listPeople(now: Instant): Promise<readonly AdministeredPerson[]>;
  /** The waiting ones first, then the newest decided ones, at most 200. */
  listChanges(): Promise<readonly ListedChange[]>;
  findChange(id: string): Promise<AccessChange | null>;
  findPerson(personId: PersonId, now: Instant): Promise<AdministeredPerson | null>;
  findUnit(unitId: UnitId): Promise<AdministeredUnit | null>;
  isUsernameTaken(username: string): Promise<boolean>;
}
