import type pg from 'pg';
import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';

const batchRows = 500;

/**
 * Puts timers whose time has come into the outbox, once each: from there on they travel like every other effect.
 * Whether a timer still counts is decided by the handler, under the item's lock.
 */
export class TimerPump {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  async pump(): Promise<Progress> {
    const { rowCount } = await this.pool.query({ ...outboxDueTimers, values: [this.clock.now(), batchRows] });
    const rows = rowCount ?? 0;
    return rows === batchRows ? 'more' : rows > 0 ? 'something' : 'nothing';
  }

  /** Since when the timer that is most overdue waits, or null. Unit: ms since the epoch. */
  async findOldestDue(): Promise<number | null> {
    const { rows } = await this.pool.query<{ due_at: Date | null }>({
      ...oldestDueTimer,
      values: [this.clock.now()],
    });
    return rows[0]?.due_at?.getTime() ?? null;
  }
}

const outboxDueTimers = {
  name: 'timers_to_outbox',
  text: `INSERT INTO public.outbox (kind, dedupe_key, payload, created_at, not_before)
    SELECT 'timer.due', 'timer:' || t.id, jsonb_build_object('timerId', t.id::text), $1::timestamptz, $1::timestamptz FROM public.timers t
    WHERE t.fired_at IS NULL AND t.cancelled_at IS NULL AND t.due_at <= $1
      AND NOT EXISTS (SELECT FROM public.outbox o WHERE o.dedupe_key = 'timer:' || t.id)
    ORDER BY t.due_at LIMIT $2 ON CONFLICT (dedupe_key) DO NOTHING`,
};
const oldestDueTimer = {
  name: 'timers_oldest_due',
  text: 'SELECT min(t.due_at) AS due_at FROM public.timers t WHERE t.fired_at IS NULL AND t.cancelled_at IS NULL AND t.due_at <= $1',
};
