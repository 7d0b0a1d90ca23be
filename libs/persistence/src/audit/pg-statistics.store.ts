import type { RecordedEvent, ReturnCount, StatisticsStore } from '#application';
import type { Instant, PersonActor } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { overseenUnits, viewerParams } from '../read-models/visibility.js';
import { toInstant } from '../unit-of-work/row-mapping.js';

/** Answers between $5 and $6, by the month in which the office gave them; one more row for all of a month and step. */
const returns: Statement = {
  name: 'statistics_returns',
  text: `WITH ${overseenUnits}, answered AS (
      SELECT to_char(d.decided_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, i.unit_id, d.step, d.reason_class
      FROM decisions d JOIN items i ON i.id = d.item_id JOIN overseen o ON o.unit_id = i.unit_id
      WHERE d.decided_at >= $5::timestamptz AND d.decided_at < $6::timestamptz)
    SELECT c.month, c.unit_id AS "unitId", u.name AS "unitName", c.step, c.reason_class AS "reasonClass", c.count::integer AS count
    FROM (SELECT a.month, a.unit_id, a.step, a.reason_class, count(*) AS count FROM answered a WHERE a.reason_class IS NOT NULL
        GROUP BY a.month, a.unit_id, a.step, a.reason_class
      UNION ALL SELECT a.month, a.unit_id, a.step, NULL, count(*) FROM answered a GROUP BY a.month, a.unit_id, a.step) c
    JOIN units u ON u.id = c.unit_id
    ORDER BY c.month, c.unit_id, c.step, c.reason_class NULLS FIRST`,
};

/** What was recorded of items between $5 and $6, oldest first, up to $7. */
const events: Statement = {
  name: 'statistics_events',
  text: `WITH ${overseenUnits}
    SELECT e.id, e.at, e.item_id AS "itemId", e.unit_id AS "unitId", e.seq, e.actor, e.action, e.step, e.outcome
    FROM audit_entries e JOIN overseen o ON o.unit_id = e.unit_id
    WHERE e.item_id IS NOT NULL AND e.at >= $5::timestamptz AND e.at < $6::timestamptz ORDER BY e.at, e.id LIMIT $7`,
};

/** Counts over decisions and entries, in PostgreSQL. */
export class PgStatisticsStore implements StatisticsStore {
  constructor(private readonly database: PgDatabase) {}

  countReturns(viewer: PersonActor, from: Instant, to: Instant): Promise<readonly ReturnCount[]> {
    const params = [...viewerParams(viewer), from, to];
    return this.database.query<ReturnCount & Record<string, unknown>>(returns, params);
  }

  async listEvents(
    viewer: PersonActor,
    { from, to }: { readonly from: Instant; readonly to: Instant },
    limit: number,
  ): Promise<readonly RecordedEvent[]> {
    type Row = Omit<RecordedEvent, 'at'> & { readonly at: unknown } & Record<string, unknown>;
    const rows = await this.database.query<Row>(events, [...viewerParams(viewer), from, to, limit]);
    return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
  }
}
