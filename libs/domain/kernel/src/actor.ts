import type { Instant } from './instant.js';
import type { Duty } from './duty.js';
import type { PersonId, UnitId } from './ids.js';

/** A duty somebody holds: in which unit, and, when limited, for which step of the process only. */
export interface HeldDuty {
  readonly duty: Duty;
  readonly unitId: UnitId;
  readonly step: string | null;
}

/** Somebody else whom a person stands in for, with the duties that are lent for the time. */
export interface StandsFor {
  readonly principalId: PersonId;
  readonly principalName: string;
  readonly duties: readonly HeldDuty[];
}

/** The natural person behind a command, with the duties held at this moment. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly duties: readonly HeldDuty[];
  /** For whom this person may act at this moment, and in which of their duties (代理). */
  readonly standsFor?: readonly StandsFor[];
  /** Instant of the last sign-in or re-authentication, for acts that need a fresh one (签发). */
  readonly authenticatedAt: Instant;
}

/** The program itself: a timer, the publisher's worker. Never recorded as a person (I6). */
export interface SystemActor {
  readonly kind: 'system';
  readonly component: 'publisher' | 'timer' | 'installer';
}

export type Actor = PersonActor | SystemActor;
