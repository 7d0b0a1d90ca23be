import type { AccountId, Duty, HeldDuty, Instant, PersonId, StandsFor, UnitId } from '#domain/kernel';

/** A live session with its person and the duties that person holds at the moment of asking. */
export interface SessionRow {
  readonly accountId: AccountId;
  readonly username: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: UnitId;
  readonly departmentId: UnitId | null;
  readonly duties: readonly HeldDuty[];
  /** For whom the person may act at the moment of asking. */
  readonly standsFor: readonly StandsFor[];
  readonly csrfToken: string;
  readonly authenticatedAt: Instant;
  /** Password and second factor were given. */
  readonly isStrong: boolean;
  readonly passwordChangedAt: Instant;
  readonly isPasswordInitial: boolean;
  readonly isDemo: boolean;
  readonly lastSeenAt: Instant;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly departmentId: UnitId | null;
  readonly post: string | null;
}

export interface NewAccountRow {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly username: string;
  readonly passwordHash: string;
  readonly isDemo: boolean;
}

export interface DutyAssignmentRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly duty: Duty;
  readonly step: string | null;
}
