import type pg from 'pg';
import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';

const batchRows = 500;

/**
 * Puts timers and deadlines whose time has come into the outbox, once each: from there on they travel like every other effect.
 * Whether a timer still counts is decided by the handler, under the item's lock.
 */
export class TimerPump {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  async pump(): Promise<Progress> {
    const values = [this.clock.now(), batchRows];
    const timers = await this.pool.query({ ...outboxDueTimers, values });
    const deadlines = await this.pool.query({ ...outboxDueDeadlines, values });
    const rows = [timers.rowCount ?? 0, deadlines.rowCount ?? 0];
    return rows.includes(batchRows) ? 'more' : rows.some((count) => count > 0) ? 'something' : 'nothing';
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
// The moment belongs to the key: a notice that was put off comes again under another.
const outboxDueDeadlines = {
  name: 'deadlines_to_outbox',
  text: `INSERT INTO public.outbox (kind, dedupe_key, payload, created_at, not_before)
    SELECT 'deadline.due', k.key, jsonb_build_object('deadlineId', d.id::text), $1::timestamptz, $1::timestamptz
    FROM public.deadlines d CROSS JOIN LATERAL (SELECT 'deadline:' || d.id || ':' || extract(epoch FROM d.next_at) AS key) k
    WHERE d.next_at <= $1 AND NOT EXISTS (SELECT FROM public.outbox o WHERE o.dedupe_key = k.key)
    ORDER BY d.next_at LIMIT $2 ON CONFLICT (dedupe_key) DO NOTHING`,
};
const oldestDueTimer = {
  name: 'timers_oldest_due',
  text: 'SELECT min(t.due_at) AS due_at FROM public.timers t WHERE t.fired_at IS NULL AND t.cancelled_at IS NULL AND t.due_at <= $1',
};
