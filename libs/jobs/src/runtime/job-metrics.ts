import type { Metrics } from '#platform';
import type { Clock } from '#application';
import type { OutboxStore } from '../outbox/outbox.store.js';
import type { TimerPump } from '../timers/timer-pump.js';

/** Figures of outbox, queue and timers; labels are kinds and outcomes, never ids. */
export class JobMetrics {
  private readonly openRows;
  private readonly oldestAge;
  private readonly timerLag;
  private readonly durations;
  private readonly ended;
  private readonly reopened;

  constructor(metrics: Metrics) {
    this.openRows = metrics.gauge({
      name: 'shenjiao_outbox_open_rows',
      help: 'Outbox rows not yet done',
      labelNames: ['kind'],
    });
    this.oldestAge = metrics.gauge({
      name: 'shenjiao_outbox_oldest_open_age_seconds',
      help: 'Age of the oldest outbox row not yet done',
      labelNames: ['kind'],
    });
    this.timerLag = metrics.gauge({
      name: 'shenjiao_timer_lag_seconds',
      help: 'How long the most overdue timer waits',
    });
    this.durations = metrics.histogram({
      name: 'shenjiao_job_duration_seconds',
      help: 'Time a job took',
      labelNames: ['kind'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    });
    this.ended = metrics.counter({
      name: 'shenjiao_jobs_total',
      help: 'Jobs that ended',
      labelNames: ['kind', 'outcome'],
    });
    this.reopened = metrics.counter({
      name: 'shenjiao_outbox_reopened_rows_total',
      help: 'Outbox rows whose job was lost',
    });
  }

  jobEnded(kind: string, outcome: 'done' | 'failed', seconds: number): void {
    this.ended.inc({ kind, outcome });
    this.durations.observe({ kind }, seconds);
  }

  rowsReopened(rows: number): void {
    this.reopened.inc(rows);
  }

  /** Reads the figures that lie in the database; called when somebody asks for the metrics. */
  async sample(outbox: OutboxStore, timers: TimerPump, clock: Clock): Promise<void> {
    const nowMs = Date.parse(clock.now());
    const [open, oldestDueMs] = await Promise.all([outbox.countOpen(), timers.findOldestDue()]);
    this.openRows.reset();
    this.oldestAge.reset();
    for (const { kind, rows, oldestMs } of open) {
      this.openRows.set({ kind }, rows);
      this.oldestAge.set({ kind }, Math.max(0, nowMs - oldestMs) / 1_000);
    }
    this.timerLag.set(oldestDueMs === null ? 0 : Math.max(0, nowMs - oldestDueMs) / 1_000);
  }
}
