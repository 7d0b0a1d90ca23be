import type { Erasure, ErasureStore } from '#application';
import type { ItemId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type Json, jsonInstant, toPerson } from '../read-models/json-rows.js';

interface ErasureDbRow {
  readonly [column: string]: unknown;
  readonly erasure: Json;
}

const erasureJson = `json_build_object('id', e.id, 'itemId', e.item_id, 'unitId', i.unit_id, 'ground', e.ground,
    'proposedBy', e.proposed_by, 'proposerName', pp.name, 'proposedAt', e.proposed_at, 'outcome', e.outcome, 'decidedBy', e.decided_by,
    'deciderName', dp.name, 'decidedAt', e.decided_at, 'erasedAt', e.erased_at) AS erasure
  FROM erasures e JOIN items i ON i.id = e.item_id JOIN persons pp ON pp.id = e.proposed_by LEFT JOIN persons dp ON dp.id = e.decided_by`;
const newest: Statement = {
  name: 'erasures_newest',
  text: `SELECT ${erasureJson} ORDER BY e.proposed_at DESC, e.id DESC LIMIT 200`,
};
const byId: Statement = { name: 'erasure_by_id', text: `SELECT ${erasureJson} WHERE e.id = $1::uuid` };
const host: Statement = { name: 'erasure_host', text: `SELECT u.id FROM units u WHERE u.kind = 'host'` };
const factsOfItem: Statement = {
  name: 'erasure_facts_of_item',
  text: `SELECT count(*) FILTER (WHERE e.erased_at IS NOT NULL) > 0 AS is_erased, count(*) FILTER (WHERE e.erased_at IS NULL) > 0 AS is_asked_for
    FROM erasures e WHERE e.item_id = $1 AND (e.outcome IS NULL OR e.outcome = 'approved')`,
};

/** Erasures in PostgreSQL; reads only. */
export class PgErasureStore implements ErasureStore {
  constructor(private readonly database: PgDatabase) {}

  async list(): Promise<readonly Erasure[]> {
    return (await this.database.query<ErasureDbRow>(newest, [])).map(toErasure);
  }

  async find(id: string): Promise<Erasure | null> {
    const [row] = await this.database.query<ErasureDbRow>(byId, [id]);
    return row === undefined ? null : toErasure(row);
  }

  async getHostId(): Promise<string> {
    return (await this.database.query<{ id: string }>(host, []))[0]?.id ?? '';
  }

  async getFacts(itemId: ItemId): Promise<{ readonly isErased: boolean; readonly isAskedFor: boolean }> {
    const [row] = await this.database.query<{ is_erased: boolean; is_asked_for: boolean }>(factsOfItem, [
      itemId,
    ]);
    return { isErased: row?.is_erased === true, isAskedFor: row?.is_asked_for === true };
  }
}

function toErasure({ erasure: row }: ErasureDbRow): Erasure {
  // What the statement builds under these names is what the type says; the rest is made below.
  const { id, itemId, unitId, ground, outcome } = row as unknown as Erasure;
  const instant = (value: unknown): Erasure['erasedAt'] => (value === null ? null : jsonInstant(value));
  return {
    id,
    itemId,
    unitId,
    ground,
    proposedBy: toPerson(row['proposedBy'], row['proposerName']),
    proposedAt: jsonInstant(row['proposedAt']),
    outcome,
    decidedBy: row['decidedBy'] === null ? null : toPerson(row['decidedBy'], row['deciderName']),
    decidedAt: instant(row['decidedAt']),
    erasedAt: instant(row['erasedAt']),
  };
}
