import type { PersonRef, ReferenceReadModel, UnitView } from '#application';
import type { PersonActor, UnitId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import { toPerson } from './json-rows.js';
import { overseenUnits, viewerParams } from './visibility.js';

const units: Statement = {
  name: 'list_units',
  text: `SELECT u.id, u.parent_id, u.kind, u.name FROM units u ORDER BY CASE u.kind WHEN 'host' THEN 0 WHEN 'office' THEN 1 ELSE 2 END, u.id`,
};
const columns: Statement = {
  name: 'list_columns',
  text: 'SELECT c.id, c.unit_id, c.name FROM portal_columns c ORDER BY c.unit_id, c.position, c.id',
};
const definition: Statement = {
  name: 'definition_body',
  text: 'SELECT d.body FROM definitions d WHERE d.hash = $1',
};
const people: Statement = {
  name: 'list_overseen_people',
  text: `WITH ${overseenUnits}
    SELECT DISTINCT p.id, p.name FROM persons p
    WHERE p.unit_id IN (SELECT o.unit_id FROM overseen o)
      OR EXISTS (SELECT FROM duty_assignments h JOIN overseen o ON o.unit_id = h.unit_id WHERE h.person_id = p.id)
    ORDER BY p.name, p.id`,
};

/** Small tables that forms and filters are filled from. */
export class PgReferenceReadModel implements ReferenceReadModel {
  constructor(private readonly database: PgDatabase) {}

  async listUnits(): Promise<readonly UnitView[]> {
    const rows = await this.database.query<DbRow>(units, []);
    return rows.map((row) => ({
      id: row['id'] as UnitId,
      parentId: row['parent_id'] as UnitId | null,
      kind: row['kind'] as UnitView['kind'],
      name: row['name'] as string,
    }));
  }

  async listColumns(): Promise<
    readonly { readonly id: string; readonly unitId: UnitId; readonly name: string }[]
  > {
    const rows = await this.database.query<DbRow>(columns, []);
    return rows.map((row) => ({
      id: row['id'] as string,
      unitId: row['unit_id'] as UnitId,
      name: row['name'] as string,
    }));
  }

  async findDefinition(hash: string): Promise<Uint8Array | null> {
    const [row] = await this.database.query<DbRow>(definition, [hash]);
    return row === undefined ? null : (row['body'] as Uint8Array);
  }

  async listPeople(viewer: PersonActor): Promise<readonly PersonRef[]> {
    const rows = await this.database.query<DbRow>(people, [...viewerParams(viewer)]);
    return rows.map((row) => toPerson(row['id'], row['name']));
  }
}
