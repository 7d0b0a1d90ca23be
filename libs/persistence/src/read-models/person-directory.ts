import type { PersonDirectory } from '#application';
import type { PersonId, UnitId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';

const holders: Statement = {
  name: 'list_duty_holders',
  text: `SELECT DISTINCT p.id, p.name FROM duty_assignments h JOIN persons p ON p.id = h.person_id
    WHERE h.unit_id = $1 AND h.duty = $2 AND (h.step IS NULL OR h.step = $3) AND p.is_active
      AND h.valid_from <= now() AND (h.valid_to IS NULL OR h.valid_to > now())
    ORDER BY p.name, p.id`,
};

const nameOf: Statement = { name: 'find_person_name', text: `SELECT p.name FROM persons p WHERE p.id = $1` };

/** Who holds which duty at this moment. */
export class PgPersonDirectory implements PersonDirectory {
  constructor(private readonly database: PgDatabase) {}

  async listHolders(
    unitId: UnitId,
    duty: string,
    step: string,
  ): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
    const rows = await this.database.query<DbRow>(holders, [unitId, duty, step]);
    return rows.map((row) => ({ id: row['id'] as PersonId, name: row['name'] as string }));
  }

  async findName(personId: PersonId): Promise<string | null> {
    const [row] = await this.database.query<DbRow>(nameOf, [personId]);
    return row === undefined ? null : (row['name'] as string);
  }
}
