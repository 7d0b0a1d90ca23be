import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { type ContentSeal, opened } from './erasure/content-seal.js';

/** A statement with a name is prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Hand-written SQL over the data source's own pool: the hot stores' way to the database, without the cost of
 * building queries from objects (TypeORM's `save` on a stale row overwrites silently and sets its version back).
 */
export class PgDatabase {
  private guarded: Pool | null = null;

  /** @param seal  what content is sealed with and opened by; without it content is stored as it is. */
  constructor(
    private readonly dataSource: DataSource,
    readonly seal: ContentSeal | null = null,
  ) {}

  private get pool(): Pool {
    // `master` is typed any by TypeORM; it is the pg pool that the driver made from our options.
    const pool = (this.dataSource.driver as unknown as { readonly master: Pool }).master;
    if (this.guarded !== pool) this.guarded = survivingItsServer(pool);
    return pool;
  }

  /** Rows of one statement outside any transaction, sealed content opened. */
  async query<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values: [...values] });
    return opened(result.rows, this.seal) as Row[];
  }

  /** Lends a connection; a connection whose work failed in the network is not given back to the pool. */
  async withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      return await work(client);
    } finally {
      client.removeListener('error', onError);
      client.release(broken ?? false);
    }
  }
}

/**
 * A server that goes down may say so in the same packet as its last answer. The pool hands a connection on while that
 * packet is being read, and for that moment nobody listens for its errors: without a listener of its own, one
 * connection's end would end the whole process. The error itself reaches whoever uses the connection next.
 */
function survivingItsServer(pool: Pool): Pool {
  const known = new WeakSet<PoolClient>();
  return pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
  });
}
