import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import {
  IdempotencyKeyReusedError,
  type CommandEnvelope,
  type Transaction,
  type UnitOfWork,
} from '#application';
import type { ContentSeal } from '../erasure/content-seal.js';
import type { PgDatabase } from '../pg-database.js';
import { PgTransaction } from './pg-transaction.js';
import { storedAnswer } from './read-statements.js';

/**
 * Commands as transactions of PostgreSQL.
 *
 * The happy path asks nothing about the idempotency key: a repeated command either fails (its task is closed,
 * its version is old) or collides on the key's row, and only then the first answer is looked up. Both the
 * first command and its repetition hold the item's lock, so a repetition never overtakes an unfinished first.
 */
export class PgUnitOfWork implements UnitOfWork {
  constructor(private readonly database: PgDatabase) {}

  async run<Answer extends object>(
    command: CommandEnvelope,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    let isProven = command.session === undefined;
    try {
      return await this.database.withClient((client) =>
        transact(
          client,
          async (tx) => {
            const proven = command.session === undefined ? null : tx.proveSession(command.session);
            const working = inPromise(() => work(tx));
            // Whoever is not (or no longer) who he was learns nothing, not even why he would have been refused.
            const [proof, done] = await Promise.allSettled([proven, working]);
            if (proof.status === 'rejected') throw proof.reason;
            isProven = true;
            if (done.status === 'rejected') throw done.reason;
            tx.rememberAnswer(command, done.value);
            return done.value;
          },
          this.database.seal,
        ),
      );
    } catch (error) {
      // Not even the first answer is given to a session that could not be proven.
      if (!isProven) throw error;
      const first = await this.findAnswer<Answer>(command);
      if (first !== null) return first;
      throw error;
    }
  }

  runUnkeyed<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.database.withClient((client) => transact(client, work, this.database.seal));
  }

  private async findAnswer<Answer>(command: CommandEnvelope): Promise<Answer | null> {
    const [row] = await this.database.query<{ request_mac: Buffer; answer: Answer }>(storedAnswer, [
      command.actor,
      command.idempotencyKey,
    ]);
    if (row === undefined) return null;
    if (!row.request_mac.equals(command.requestMac))
      throw new IdempotencyKeyReusedError(command.idempotencyKey);
    return row.answer;
  }
}

/**
 * BEGIN travels with the first read, and the write with COMMIT: statements are pipelined, answers come in order, and
 * what belongs together leaves as one packet.
 */
export async function transact<Answer>(
  client: PoolClient,
  work: (tx: PgTransaction, client: PoolClient) => Promise<Answer>,
  seal: ContentSeal | null = null,
): Promise<Answer> {
  const tx = new PgTransaction(client, seal);
  const [begun, worked] = together(client, () => {
    const begin = client.query(beginning);
    // A failed BEGIN fails the first statement too; this keeps the earlier rejection from going unobserved.
    begin.catch(() => undefined);
    return [begin, inPromise(() => work(tx, client))] as const;
  });
  let answer: Answer;
  try {
    answer = await worked;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await begun;
  const [written, committed] = together(client, () => [tx.flush(), client.query('COMMIT')] as const);
  // When the write fails, COMMIT ends the transaction as a rollback: the write's error is the one to report.
  committed.catch(() => undefined);
  if (written !== null) await written;
  await committed;
  return answer;
}

/**
 * Every statement of a command finds its rows by key, so a plan made once serves all of them: without this, each
 * connection would plan each statement five times over before it believes that.
 */
const beginning = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan';

/** Work that fails before its first statement fails like any other: what has begun is rolled back. */
async function inPromise<Result>(work: () => Promise<Result>): Promise<Result> {
  return work();
}

/**
 * Sends the statements that `send` hands over as one packet. Each packet of its own wakes the database's process,
 * which then runs before our next statement is on its way.
 */
function together<Result>(client: PoolClient, send: () => Result): Result {
  // The connection's socket is not part of pg's types; it has been there since its first version.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
