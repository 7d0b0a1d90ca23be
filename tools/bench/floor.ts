import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createMachine, initialTransition, transition } from 'xstate';

/** A machine of eight approvals in a row: what the floor restores and moves. */
const machine = createMachine({
  id: 'floor',
  initial: 's0',
  states: Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `s${index}`,
      index < 8 ? { on: { approve: `s${index + 1}` } } : { type: 'final' as const },
    ]),
  ),
});

/** Tables of the floor, in a schema of their own. */
export const floorSchema = `
CREATE SCHEMA IF NOT EXISTS floor;
CREATE TABLE IF NOT EXISTS floor.item (id uuid PRIMARY KEY, version integer NOT NULL, state text NOT NULL, snapshot jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS floor.history (id uuid PRIMARY KEY, item_id uuid NOT NULL, version integer NOT NULL, state text NOT NULL, at timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS floor.outbox (id uuid PRIMARY KEY, item_id uuid NOT NULL, kind text NOT NULL, at timestamptz NOT NULL);`;

/** How many decisions one item takes. */
export const decisionsPerItem = 8;

export async function makeFloorItems(client: pg.Client, count: number): Promise<string[]> {
  const [snapshot] = initialTransition(machine);
  const ids = Array.from({ length: count }, () => randomUUID());
  const stored = JSON.stringify({ value: snapshot.value, context: snapshot.context });
  await client.query('INSERT INTO floor.item SELECT unnest($1::uuid[]), 0, $2, $3::jsonb', [
    ids,
    's0',
    stored,
  ]);
  return ids;
}

/**
 * One decision as plainly as it can be made: lock, one transition on the restored state, update, history, outbox,
 * commit; every statement awaited, one connection per client.
 */
export async function decideFloor(client: pg.Client, id: string): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ version: number; snapshot: { value: string } }>(
    'SELECT * FROM floor.item WHERE id=$1 FOR UPDATE',
    [id],
  );
  const row = rows[0]!;
  const [next] = transition(machine, machine.resolveState({ value: row.snapshot.value, context: {} }), {
    type: 'approve',
  });
  const state = next.value as string;
  await client.query('UPDATE floor.item SET version=$2, state=$3, snapshot=$4 WHERE id=$1', [
    id,
    row.version + 1,
    state,
    JSON.stringify({ value: next.value, context: next.context }),
  ]);
  await client.query('INSERT INTO floor.history VALUES ($1, $2, $3, $4, now())', [
    randomUUID(),
    id,
    row.version + 1,
    state,
  ]);
  await client.query('INSERT INTO floor.outbox VALUES ($1, $2, $3, now())', [randomUUID(), id, 'decided']);
  await client.query('COMMIT');
}
