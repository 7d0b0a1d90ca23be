import type { Statement } from '../pg-database.js';

/** $1 the account, $2 the moment, $3 since when a session has to have been seen. */
export const getCredentials: Statement = {
  name: 'credentials.get',
  text: `SELECT round(extract(epoch FROM a.password_changed_at) * 1000)::float8 AS password_changed_ms, a.password_is_initial, a.is_demo,
      (SELECT round(extract(epoch FROM f.confirmed_at) * 1000)::float8 FROM second_factors f
        WHERE f.account_id = a.id AND f.ended_at IS NULL AND f.confirmed_at IS NOT NULL) AS factor_ms,
      (SELECT count(*)::int FROM sessions s WHERE s.account_id = a.id AND s.revoked_at IS NULL
        AND s.expires_at > $2::timestamptz AND s.last_seen_at > $3::timestamptz) AS sessions
    FROM accounts a WHERE a.id = $1`,
};

export const listPasswords: Statement = {
  name: 'credentials.passwords',
  text: `SELECT p.password_hash FROM (
      SELECT a.password_hash, NULL::timestamptz AS replaced_at FROM accounts a WHERE a.id = $1
      UNION ALL SELECT f.password_hash, f.replaced_at FROM former_passwords f WHERE f.account_id = $1) p
    ORDER BY p.replaced_at DESC NULLS FIRST LIMIT $2`,
};

/** The password that was, kept before it is replaced. $1 the account, $2 the moment. */
export const keepPassword: Statement = {
  name: 'credentials.keepPassword',
  text: `INSERT INTO former_passwords (account_id, replaced_at, password_hash)
    SELECT a.id, $2, a.password_hash FROM accounts a WHERE a.id = $1 FOR UPDATE`,
};

export const setPassword: Statement = {
  name: 'credentials.setPassword',
  text: `UPDATE accounts a SET password_hash = $3, password_changed_at = $2, password_is_initial = false WHERE a.id = $1`,
};

/** $3 the session that stays, or null for none. */
export const endSessions: Statement = {
  name: 'credentials.endSessions',
  text: `UPDATE sessions s SET revoked_at = $2
    WHERE s.account_id = $1 AND s.revoked_at IS NULL AND ($3::bytea IS NULL OR s.token_hash <> $3::bytea)`,
};

/** Ends the factor that was offered before and not confirmed. */
export const endOfferedFactor: Statement = {
  name: 'credentials.endOfferedFactor',
  text: `UPDATE second_factors f SET ended_at = $2 WHERE f.account_id = $1 AND f.ended_at IS NULL AND f.confirmed_at IS NULL`,
};

export const insertFactor: Statement = {
  name: 'credentials.insertFactor',
  text: `INSERT INTO second_factors (account_id, created_at, sealed_secret) VALUES ($1, $2, $3)`,
};

export const findOfferedFactor: Statement = {
  name: 'credentials.offeredFactor',
  text: `SELECT f.sealed_secret, round(extract(epoch FROM f.created_at) * 1000)::float8 AS created_ms
    FROM second_factors f WHERE f.account_id = $1 AND f.ended_at IS NULL AND f.confirmed_at IS NULL`,
};

/** Ends the factor that is bound. */
export const endBoundFactor: Statement = {
  name: 'credentials.endBoundFactor',
  text: `UPDATE second_factors f SET ended_at = $2 WHERE f.account_id = $1 AND f.ended_at IS NULL AND f.confirmed_at IS NOT NULL`,
};

/** $4 the secret that has made a right code: no row when it has been bound, or another was offered, since. */
export const bindFactor: Statement = {
  name: 'credentials.bindFactor',
  text: `UPDATE second_factors f SET confirmed_at = $2, last_time_step = $3
    WHERE f.account_id = $1 AND f.ended_at IS NULL AND f.confirmed_at IS NULL AND f.sealed_secret = $4 RETURNING f.id`,
};

export const useTimeStep: Statement = {
  name: 'credentials.useTimeStep',
  text: `UPDATE second_factors f SET last_time_step = $2
    WHERE f.account_id = $1 AND f.ended_at IS NULL AND f.confirmed_at IS NOT NULL AND f.last_time_step < $2 RETURNING f.id`,
};
