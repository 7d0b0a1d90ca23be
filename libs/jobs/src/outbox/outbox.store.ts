import type pg from 'pg';
import type { Instant } from '#domain/kernel';
import { effectKinds } from '../effects/effect-kinds.js';
import type { ClaimedRow } from './jobs-of-rows.js';

const knownKinds = Object.keys(effectKinds);

/** The outbox as the carrier sees it: what is open, what is on its way, what is done with. */
export class OutboxStore {
  /** Where the last look for rows to remove ended. */
  private lookedAtUpTo = '0';

  constructor(private readonly pool: pg.Pool) {}

  /** Takes up to `limit` due rows for delivery, oldest first, past those that another relay is taking. */
  async claim(now: Instant, limit: number): Promise<readonly ClaimedRow[]> {
    const { rows } = await this.pool.query<ClaimedOutboxRow>({
      ...claimDue,
      values: [now, knownKinds, limit],
    });
    return rows
      .map(toClaimedRow)
      .sort((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
  }

  /** Undoes a claim whose jobs could not be added to the queue. */
  async unclaim(ids: readonly string[]): Promise<void> {
    await this.pool.query({ ...unclaimRows, values: [ids] });
  }

  /** Gives rows back whose processing failed, to come again after 1, 2, 4, … seconds, at most ten minutes. */
  async giveBack(ids: readonly string[], now: Instant, errorCode: string): Promise<void> {
    await this.pool.query({ ...giveBackRows, values: [ids, now, errorCode] });
  }

  /**
   * Opens rows again that were handed to the queue and never came to an end: after `afterMs`, and twice as long each
   * further time, at most 32 times as long.
   *
   * @returns how many.
   */
  async reopenLost(now: Instant, afterMs: number, limit: number): Promise<number> {
    const { rowCount } = await this.pool.query({ ...reopenLostRows, values: [now, afterMs / 1_000, limit] });
    return rowCount ?? 0;
  }

  /**
   * Removes rows that were done before `doneBefore`, looking at the next `limit` rows after those it has looked at: rows
   * that stay open for long do not keep it from the ones behind them. It begins anew where rows are too young.
   *
   * @returns how many it removed, and whether there are rows further on to look at.
   */
  async removeDone(
    doneBefore: Instant,
    limit: number,
  ): Promise<{ readonly removed: number; readonly isMore: boolean }> {
    const { rows } = await this.pool.query<RemovedRows>({
      ...removeDoneRows,
      values: [doneBefore, limit, this.lookedAtUpTo],
    });
    const [{ removed, seen, last }] = rows as [RemovedRows];
    const isMore = seen === limit;
    this.lookedAtUpTo = isMore && last !== null ? last : '0';
    return { removed, isMore };
  }

  /** How many rows of each kind are open, and since when the oldest one waits. */
  async countOpen(): Promise<readonly OpenRows[]> {
    const { rows } = await this.pool.query<{ kind: string; rows: number; oldest: Date }>(countOpenRows);
    return rows.map(({ kind, rows: count, oldest }) => ({ kind, rows: count, oldestMs: oldest.getTime() }));
  }
}

interface RemovedRows {
  readonly removed: number;
  readonly seen: number;
  readonly last: string | null;
}

/** Rows of one kind that are not done. */
export interface OpenRows {
  readonly kind: string;
  readonly rows: number;
  readonly oldestMs: number;
}

interface ClaimedOutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly created_at: Date;
  readonly attempts: number;
}

function toClaimedRow(row: ClaimedOutboxRow): ClaimedRow {
  return {
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    createdAtMs: row.created_at.getTime(),
    attempts: row.attempts,
  };
}

const claimDue = {
  name: 'outbox_claim_due',
  text: `UPDATE public.outbox AS o SET relayed_at = $1, attempts = o.attempts + 1
    FROM (SELECT d.id FROM public.outbox d
      WHERE d.done_at IS NULL AND d.relayed_at IS NULL AND d.not_before <= $1 AND d.kind = ANY ($2)
      ORDER BY d.not_before, d.id LIMIT $3 FOR UPDATE SKIP LOCKED) AS due
    WHERE o.id = due.id RETURNING o.id::text, o.kind, o.payload, o.created_at, o.attempts`,
};
const unclaimRows = {
  name: 'outbox_unclaim',
  text: `UPDATE public.outbox AS o SET relayed_at = NULL, attempts = o.attempts - 1
    WHERE o.id = ANY ($1::bigint[]) AND o.done_at IS NULL AND o.relayed_at IS NOT NULL`,
};
const giveBackRows = {
  name: 'outbox_give_back',
  text: `UPDATE public.outbox AS o SET relayed_at = NULL, last_error_code = $3,
      not_before = $2::timestamptz + make_interval(secs => least(600, power(2, least(o.attempts, 16) - 1)))
    WHERE o.id = ANY ($1::bigint[]) AND o.done_at IS NULL AND o.relayed_at IS NOT NULL`,
};
const reopenLostRows = {
  name: 'outbox_reopen_lost',
  text: `UPDATE public.outbox AS o SET relayed_at = NULL, last_error_code = 'QUEUE.NO_ANSWER'
    FROM (SELECT l.id FROM public.outbox l
      WHERE l.done_at IS NULL
        AND l.relayed_at <= $1::timestamptz - make_interval(secs => $2 * power(2, least(l.attempts, 6) - 1))
      ORDER BY l.not_before, l.id LIMIT $3 FOR UPDATE SKIP LOCKED) AS lost
    WHERE o.id = lost.id`,
};
const removeDoneRows = {
  name: 'outbox_remove_done',
  text: `WITH looked AS (SELECT d.id, d.done_at, d.created_at FROM public.outbox d WHERE d.id > $3::bigint ORDER BY d.id LIMIT $2),
      removed AS (DELETE FROM public.outbox o USING looked l WHERE o.id = l.id AND o.done_at < $1 RETURNING o.id)
    SELECT (SELECT count(*)::integer FROM removed) AS removed,
      count(*) FILTER (WHERE l.created_at < $1)::integer AS seen, max(l.id)::text AS last FROM looked l`,
};
const countOpenRows = {
  name: 'outbox_count_open',
  text: 'SELECT o.kind, count(*)::integer AS rows, min(o.created_at) AS oldest FROM public.outbox o WHERE o.done_at IS NULL GROUP BY o.kind ORDER BY o.kind',
};
