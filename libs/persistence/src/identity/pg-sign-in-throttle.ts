import type { PoolClient } from 'pg';
import { instantOf, type Instant } from '#domain/kernel';
import type { AttemptClaim, AttemptCounter, SignInThrottle } from '#application';
import type { PgDatabase } from '../pg-database.js';
import { transact } from '../unit-of-work/pg-unit-of-work.js';

const knownFor = "interval '90 days'";
const forgottenAfter = "interval '1 day'";

/** Counts one attempt unless its counter is in its delay; the row lock orders simultaneous attempts. */
const claimAttempt = {
  name: 'throttle.claim',
  text: `INSERT INTO sign_in_counters AS c (key, failed_count, last_attempt_at, delayed_until)
    VALUES ($1, 1, $2::timestamptz, $2::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      failed_count = CASE WHEN c.last_attempt_at < $2::timestamptz - ${forgottenAfter} THEN 1 ELSE c.failed_count + 1 END,
      last_attempt_at = $2::timestamptz,
      delayed_until = $2::timestamptz + CASE
        WHEN c.last_attempt_at < $2::timestamptz - ${forgottenAfter} OR c.failed_count < $3::integer THEN interval '0'
        ELSE least($4::float8, 1000 * power(2, least(c.failed_count - $3::integer, 30))) * interval '1 millisecond' END
    WHERE c.delayed_until <= $2::timestamptz
    RETURNING c.key`,
};
const delayOf = {
  name: 'throttle.delay',
  text: `SELECT round(extract(epoch FROM c.delayed_until) * 1000)::float8 AS until_ms FROM sign_in_counters c WHERE c.key = $1`,
};
const knownAddress = {
  name: 'throttle.knownAddress',
  text: `SELECT 1 AS known FROM sign_in_addresses a WHERE a.key = $1 AND a.last_success_at > $2::timestamptz - ${knownFor}`,
};
const rememberAddress = {
  name: 'throttle.rememberAddress',
  text: `INSERT INTO sign_in_addresses AS a (key, last_success_at) VALUES ($1, $2)
    ON CONFLICT (key) DO UPDATE SET last_success_at = greatest(a.last_success_at, excluded.last_success_at)`,
};
/** Rows are locked in the order in which attempts lock them, so that clearing and counting never wait on each other. */
const clearCounters = {
  name: 'throttle.clear',
  text: `WITH cleared AS (SELECT c.key FROM sign_in_counters c
      WHERE c.key = ANY ($1::bytea[]) OR c.last_attempt_at < $2::timestamptz - ${forgottenAfter} ORDER BY c.key FOR UPDATE)
    DELETE FROM sign_in_counters c USING cleared d WHERE c.key = d.key`,
};
const forgetAddresses = {
  name: 'throttle.forgetAddresses',
  text: `DELETE FROM sign_in_addresses a WHERE a.last_success_at < $1::timestamptz - ${knownFor}`,
};

class DelayedAttempt extends Error {
  constructor(readonly until: Instant) {
    super('attempt delayed');
  }
}

/** Counters of failed sign-ins in PostgreSQL, common to all processes. */
export class PgSignInThrottle implements SignInThrottle {
  constructor(private readonly database: PgDatabase) {}

  async isKnownAddress(key: Uint8Array, now: Instant): Promise<boolean> {
    return (await this.database.query(knownAddress, [key, now])).length > 0;
  }

  async claim(counters: readonly AttemptCounter[], now: Instant): Promise<AttemptClaim> {
    const ordered = [...counters].sort((left, right) => Buffer.compare(left.key, right.key));
    try {
      await this.database.withClient((client) =>
        transact(client, async () => {
          for (const counter of ordered) await claimOne(client, counter, now);
        }),
      );
      return { kind: 'granted' };
    } catch (error) {
      if (error instanceof DelayedAttempt) return { kind: 'delayed', until: error.until };
      throw error;
    }
  }

  async succeeded(key: Uint8Array, counters: readonly AttemptCounter[], now: Instant): Promise<void> {
    await this.database.query(rememberAddress, [key, now]);
    await this.database.query(clearCounters, [counters.map((counter) => counter.key), now]);
    await this.database.query(forgetAddresses, [now]);
  }
}

async function claimOne(client: PoolClient, counter: AttemptCounter, now: Instant): Promise<void> {
  const counted = await client.query({
    ...claimAttempt,
    values: [counter.key, now, counter.freeAttempts, counter.delayMaxMs],
  });
  if (counted.rows.length > 0) return;
  const { rows } = await client.query<{ until_ms: number }>({ ...delayOf, values: [counter.key] });
  throw new DelayedAttempt(instantOf(rows[0]?.until_ms ?? Date.parse(now)));
}
