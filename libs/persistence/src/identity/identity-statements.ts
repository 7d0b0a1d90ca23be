import { substitutionsOf } from '../assignments/substitution-statements.js';
import type { Statement } from '../pg-database.js';

/**
 * Sessions of requests with person and duties, in one query on primary keys: it runs before every answer.
 * Times travel as milliseconds, so that no date is parsed on the way.
 */
export const findSessions: Statement = {
  name: 'identity.findSessions',
  text: `SELECT encode(s.token_hash, 'hex') AS token_hash, s.account_id, a.username, s.person_id, p.name, p.post, p.unit_id, p.department_id, s.csrf_token,
      round(extract(epoch FROM s.authenticated_at) * 1000)::float8 AS authenticated_ms,
      round(extract(epoch FROM s.last_seen_at) * 1000)::float8 AS last_seen_ms,
      s.is_strong, round(extract(epoch FROM a.password_changed_at) * 1000)::float8 AS password_changed_ms, a.password_is_initial, a.is_demo,
      (SELECT coalesce(json_agg(json_build_object('duty', d.duty, 'unitId', d.unit_id, 'step', d.step) ORDER BY d.id), '[]'::json)
        FROM duty_assignments d
        WHERE d.person_id = s.person_id AND d.valid_from <= $2::timestamptz AND (d.valid_to IS NULL OR d.valid_to > $2::timestamptz)) AS duties,
      ${substitutionsOf('s.person_id', '$2::timestamptz')} AS substitutions
    FROM sessions s
    JOIN accounts a ON a.id = s.account_id AND a.is_active
    JOIN persons p ON p.id = s.person_id AND p.is_active
    WHERE s.token_hash = ANY ($1::bytea[]) AND s.revoked_at IS NULL AND s.expires_at > $2::timestamptz AND s.last_seen_at > $3::timestamptz`,
};

export const touchSession: Statement = {
  name: 'identity.touchSession',
  text: `UPDATE sessions s SET last_seen_at = $2 WHERE s.token_hash = $1 AND s.last_seen_at < $2::timestamptz`,
};

export const findAccount: Statement = {
  name: 'identity.findAccount',
  text: `SELECT a.id, a.person_id, p.unit_id, a.username, a.password_hash, a.is_active AND p.is_active AS is_active, a.is_demo,
      f.sealed_secret, f.last_time_step
    FROM accounts a JOIN persons p ON p.id = a.person_id
      LEFT JOIN second_factors f ON f.account_id = a.id AND f.ended_at IS NULL AND f.confirmed_at IS NOT NULL
    WHERE a.username = $1`,
};

export const getUnit: Statement = {
  name: 'identity.getUnit',
  text: `SELECT u.id, u.name, u.parent_id FROM units u WHERE u.id = $1`,
};

export const insertSession: Statement = {
  name: 'identity.insertSession',
  text: `INSERT INTO sessions (token_hash, account_id, person_id, csrf_token, created_at, authenticated_at, last_seen_at, expires_at, is_strong)
    VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8)`,
};

export const revokeSession: Statement = {
  name: 'identity.revokeSession',
  text: `UPDATE sessions s SET revoked_at = $2 WHERE s.token_hash = $1 AND s.revoked_at IS NULL`,
};

/** Sessions that ended long ago tell nothing that the log does not. */
export const forgetSessions: Statement = {
  name: 'identity.forgetSessions',
  text: `DELETE FROM sessions s WHERE s.account_id = $1 AND s.expires_at < $2::timestamptz`,
};
