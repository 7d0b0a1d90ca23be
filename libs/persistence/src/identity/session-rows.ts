import { isDeepStrictEqual } from 'node:util';
import { instantOf, type AccountId, type HeldDuty, type PersonId, type UnitId } from '#domain/kernel';
import type { SessionRow } from '#application';
import { type LentRow, toStandsFor } from '../assignments/substitution-statements.js';

/** A row of `findSessions`. */
export interface SessionDbRow {
  readonly token_hash: string;
  readonly account_id: string;
  readonly username: string;
  readonly person_id: string;
  readonly name: string;
  readonly post: string | null;
  readonly unit_id: string;
  readonly department_id: string | null;
  readonly csrf_token: string;
  readonly authenticated_ms: number;
  readonly last_seen_ms: number;
  readonly is_strong: boolean;
  readonly password_changed_ms: number;
  readonly password_is_initial: boolean;
  readonly is_demo: boolean;
  readonly duties: readonly HeldDuty[];
  readonly substitutions: readonly LentRow[] | null;
}

/** The session in a row of `findSessions`. */
export function toSessionRow(row: SessionDbRow): SessionRow {
  return {
    accountId: row.account_id as AccountId,
    username: row.username,
    personId: row.person_id as PersonId,
    name: row.name,
    post: row.post,
    unitId: row.unit_id as UnitId,
    departmentId: row.department_id as UnitId | null,
    duties: row.duties,
    standsFor: toStandsFor(row.substitutions, row.duties),
    csrfToken: row.csrf_token,
    authenticatedAt: instantOf(row.authenticated_ms),
    lastSeenAt: instantOf(row.last_seen_ms),
    isStrong: row.is_strong,
    passwordChangedAt: instantOf(row.password_changed_ms),
    isPasswordInitial: row.password_is_initial,
    isDemo: row.is_demo,
  };
}

/** Whether two readings are of one session with the same person, duties and authentication; when it was last seen does not count. */
export function isSameSession(one: SessionRow, other: SessionRow): boolean {
  return isDeepStrictEqual({ ...one, lastSeenAt: null }, { ...other, lastSeenAt: null });
}
