import type { Statement } from '../pg-database.js';

/** Only one process may set up an office at a time; the lock is given back with the transaction. */
export const lockInstallation: Statement = {
  name: 'office.lock',
  text: `SELECT pg_advisory_xact_lock(hashtext('shenjiao.installation'))`,
};

export const anyAccount: Statement = {
  name: 'office.anyAccount',
  text: `SELECT EXISTS (SELECT FROM accounts) AS "exists"`,
};

/** All tables at once: $1 to $6 are JSON lists of rows, $7 the instant. References are checked at the statement's end. */
export const insertOffice: Statement = {
  name: 'office.insert',
  text: `WITH
    u AS (INSERT INTO units (id, parent_id, kind, name, credit_code, created_at)
      SELECT r.id, r."parentId", r.kind, r.name, r."creditCode", $7::timestamptz
      FROM json_to_recordset($1::json) AS r(id text, "parentId" text, kind text, name text, "creditCode" text)),
    p AS (INSERT INTO persons (id, name, unit_id, department_id, post, created_at)
      SELECT r.id, r.name, r."unitId", r."departmentId", r.post, $7::timestamptz
      FROM json_to_recordset($2::json) AS r(id uuid, name text, "unitId" text, "departmentId" text, post text)),
    a AS (INSERT INTO accounts (id, person_id, username, password_hash, password_changed_at, is_demo, created_at)
      SELECT r.id, r."personId", r.username, r."passwordHash", $7::timestamptz, r."isDemo", $7::timestamptz
      FROM json_to_recordset($3::json) AS r(id uuid, "personId" uuid, username text, "passwordHash" text, "isDemo" boolean)),
    d AS (INSERT INTO duty_assignments (id, person_id, unit_id, duty, step, valid_from)
      SELECT r.id, r."personId", r."unitId", r.duty, r.step, $7::timestamptz
      FROM json_to_recordset($4::json) AS r(id uuid, "personId" uuid, "unitId" text, duty text, step text)),
    c AS (INSERT INTO portal_columns (id, unit_id, name, description, keywords, column_type, position)
      SELECT r.id, r."unitId", r.name, r.description, r.keywords, r."columnType", r.position
      FROM json_to_recordset($5::json) AS r(id text, "unitId" text, name text, description text, keywords text, "columnType" text, position integer))
    INSERT INTO attribute_rules (id, unit_id, series, attribute, basis, valid_from)
      SELECT r.id, r."unitId", r.series, r.attribute, r.basis, r."validFrom"
      FROM json_to_recordset($6::json) AS r(id uuid, "unitId" text, series text, attribute text, basis jsonb, "validFrom" date)`,
};

export const listNames: Statement = {
  name: 'office.names',
  text: `SELECT u.kind, u.name FROM units u WHERE u.kind IN ('host', 'office') ORDER BY u.kind, u.created_at, u.id`,
};

export const listDemoAccounts: Statement = {
  name: 'office.demoAccounts',
  text: `SELECT a.username, p.name, p.post,
      (SELECT coalesce(json_agg(json_build_object('duty', d.duty, 'step', d.step) ORDER BY d.id), '[]'::json)
        FROM duty_assignments d WHERE d.person_id = p.id AND d.valid_to IS NULL) AS duties
    FROM accounts a JOIN persons p ON p.id = a.person_id
    WHERE a.is_demo AND a.is_active AND p.is_active
    ORDER BY p.id`,
};
