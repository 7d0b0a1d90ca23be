import type { SubstitutionStore, SubstitutionView } from '#application';
import { instantOf, type Instant, type PersonId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';

const listOf: Statement = {
  name: 'list_substitutions',
  text: `SELECT u.id, u.principal_id, pp.name AS principal_name, u.substitute_id, sp.name AS substitute_name, u.duties, u.unit_id,
      un.name AS unit_name, u.valid_from, u.valid_to
    FROM substitutions u JOIN persons pp ON pp.id = u.principal_id JOIN persons sp ON sp.id = u.substitute_id
      LEFT JOIN units un ON un.id = u.unit_id
    WHERE (u.principal_id = $1 OR u.substitute_id = $1) AND u.valid_to > $2 ORDER BY u.valid_from, u.id`,
};

interface SubstitutionDbRow {
  readonly id: string;
  readonly principal_id: string;
  readonly principal_name: string;
  readonly substitute_id: string;
  readonly substitute_name: string;
  readonly duties: SubstitutionView['duties'];
  readonly unit_id: SubstitutionView['unitId'];
  readonly unit_name: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date;
}

/** Who lends duties to whom, as rows of the database. */
export class PgSubstitutionStore implements SubstitutionStore {
  constructor(private readonly database: PgDatabase) {}

  async listOf(personId: PersonId, now: Instant): Promise<readonly SubstitutionView[]> {
    const rows = await this.database.query<SubstitutionDbRow>(listOf, [personId, now]);
    return rows.map((row) => ({
      id: row.id,
      principal: { id: row.principal_id, name: row.principal_name },
      substitute: { id: row.substitute_id, name: row.substitute_name },
      duties: row.duties,
      unitId: row.unit_id,
      unitName: row.unit_name,
      validFrom: instantOf(row.valid_from.getTime()),
      validTo: instantOf(row.valid_to.getTime()),
    }));
  }
}
