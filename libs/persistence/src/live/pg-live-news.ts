import type { LiveLine, LiveNews, LiveNewsReader } from '#application';
import { asId, type Instant, type PersonId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

// A locked item's title may itself be what must not go out.
const newsOfPeople: Statement = {
  name: 'live_news_of_people',
  text: `SELECT asked.person_id, (SELECT count(*) FROM notifications c WHERE c.person_id = asked.person_id AND c.read_at IS NULL)::integer AS unread,
      line.task_id, line.item_id, line.kind, line.created_at, line.title
    FROM unnest($1::uuid[]) AS asked (person_id) LEFT JOIN LATERAL (
      SELECT n.task_id, n.item_id, n.kind, n.created_at, CASE WHEN i.state IN ('QUARANTINED', 'PURGED') THEN NULL ELSE i.title END AS title
      FROM notifications n JOIN items i ON i.id = n.item_id
      WHERE n.person_id = asked.person_id AND n.created_at > $2 AND n.read_at IS NULL ORDER BY n.created_at DESC LIMIT $3) AS line ON true
    ORDER BY asked.person_id, line.created_at`,
};

/** Notifications as open pages are told of them. */
export class PgLiveNews implements LiveNewsReader {
  constructor(private readonly database: PgDatabase) {}

  async newsOf(people: readonly PersonId[], since: Instant, linesMax: number): Promise<readonly LiveNews[]> {
    const rows = await this.database.query<DbRow>(newsOfPeople, [people, since, linesMax]);
    const byPerson = Map.groupBy(rows, (row) => row['person_id'] as string);
    return [...byPerson].map(([personId, lines]) => ({
      personId: asId<PersonId>(personId),
      unread: lines[0]?.['unread'] as number,
      lines: lines.filter((row) => row['task_id'] !== null).map(toLine),
    }));
  }
}

function toLine(row: DbRow): LiveLine {
  return {
    at: toInstant(row['created_at']),
    kind: row['kind'] as string,
    taskId: row['task_id'] as string,
    itemId: row['item_id'] as string,
    title: row['title'] as string | null,
  };
}
