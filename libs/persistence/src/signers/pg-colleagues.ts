import type { Colleague, Colleagues } from '#application';
import { administratorDuties, asId, type PersonId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';

const atWork = `p.is_active AND EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id AND a.is_active)
  AND NOT EXISTS (SELECT FROM duty_assignments d WHERE d.person_id = p.id AND d.duty = ANY ($1::text[])
    AND d.valid_from <= now() AND (d.valid_to IS NULL OR d.valid_to > now()))`;
const columns = 'p.id, p.name, u.name AS unit_name, p.post';

const search: Statement = {
  name: 'search_colleagues',
  text: `SELECT ${columns} FROM persons p JOIN units u ON u.id = p.unit_id
    WHERE position(lower($2) IN lower(p.name)) > 0 AND ${atWork} ORDER BY p.name, p.id LIMIT $3`,
};
const find: Statement = {
  name: 'find_colleague',
  text: `SELECT ${columns} FROM persons p JOIN units u ON u.id = p.unit_id WHERE p.id = $2::uuid AND ${atWork}`,
};
const nameOf: Statement = { name: 'name_of_colleague', text: 'SELECT p.name FROM persons p WHERE p.id = $1' };

interface ColleagueRow {
  readonly id: string;
  readonly name: string;
  readonly unit_name: string;
  readonly post: string | null;
}

/** The people of the office: some hundreds, so that a part of a name is looked for in all of them. */
export class PgColleagues implements Colleagues {
  constructor(private readonly database: PgDatabase) {}

  async search(part: string, limit: number): Promise<readonly Colleague[]> {
    const rows = await this.database.query<ColleagueRow>(search, [administratorDuties, part, limit]);
    return rows.map(toColleague);
  }

  async find(personId: PersonId): Promise<Colleague | null> {
    const [row] = await this.database.query<ColleagueRow>(find, [administratorDuties, personId]);
    return row === undefined ? null : toColleague(row);
  }

  async findName(personId: PersonId): Promise<string | null> {
    const [row] = await this.database.query<{ readonly name: string }>(nameOf, [personId]);
    return row?.name ?? null;
  }
}

function toColleague({ id, name, unit_name: unitName, post }: ColleagueRow): Colleague {
  return { id: asId(id), name, unitName, post };
}
