import { Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { CLOCK, type Clock } from '#application';
import { assertNever, instantOf, type Instant } from '#domain/kernel';
import { parseJob, TimerPump, type EffectKind } from '#jobs';
import { createLogger, createMetrics, readConfig } from '#platform';
import { DeadlineDueProcessor } from '../../apps/worker/src/deadlines/deadline-due.processor.js';
import { DeadlinesModule } from '../../apps/worker/src/deadlines/deadlines.module.js';
import { RosterChangedProcessor } from '../../apps/worker/src/staffing/roster-changed.processor.js';
import { StaffingModule } from '../../apps/worker/src/staffing/staffing.module.js';
import { DeadlinesRecomputeProcessor } from '../../apps/worker/src/deadlines/deadlines-recompute.processor.js';
import { NotificationMailProcessor } from '../../apps/worker/src/notifications/notification-mail.processor.js';
import { NotificationsModule } from '../../apps/worker/src/notifications/notifications.module.js';
import { TasksOpenedProcessor } from '../../apps/worker/src/notifications/tasks-opened.processor.js';
import { PublicationDeliverProcessor } from '../../apps/worker/src/publication/publication-deliver.processor.js';
import { PublicationModule } from '../../apps/worker/src/publication/publication.module.js';
import { TimerDueProcessor } from '../../apps/worker/src/timers/timer-due.processor.js';
import { TimersModule } from '../../apps/worker/src/timers/timers.module.js';
import { CONFIG, LOGGER, METRICS } from '../../apps/worker/src/tokens.js';

interface OpenRow {
  readonly id: string;
  readonly kind: EffectKind;
  readonly payload: Readonly<Record<string, string>>;
}

/** A connection that may be ended together with its database, without a word. */
export function quietPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool.on('error', () => undefined);
}

/** What is to be delivered: everything, or only what concerns one item or is of one kind. */
export interface Delivery {
  readonly itemId?: string;
  readonly kind?: EffectKind;
}

/** A clock that a story can move ahead of the machine's own. */
class AheadClock implements Clock {
  aheadMs = 0;

  now(): Instant {
    return instantOf(Date.now() + this.aheadMs);
  }
}

/** The worker's own modules and processors without a queue: what lies in the outbox is handed over when the story says so. */
export class TestWorker {
  private readonly clock: AheadClock;
  private readonly pump: TimerPump;

  private constructor(
    private readonly module: TestingModule,
    private readonly pool: pg.Pool,
    /** Everything the worker has logged. */
    readonly logLines: readonly string[],
  ) {
    this.clock = module.get(CLOCK);
    this.pump = new TimerPump(pool, this.clock);
  }

  static async start(databaseUrl: string, dataFolder: string): Promise<TestWorker> {
    const outcome = readConfig({
      DATABASE_URL: databaseUrl,
      PORTAL_URL: 'https://www.yunxi.example',
      SHENJIAO_DATA_DIR: dataFolder,
    });
    if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
    const logLines: string[] = [];
    const logger = createLogger({
      level: 'debug',
      component: 'worker',
      destination: { write: (line) => void logLines.push(line) },
    });
    const settings = [
      { provide: CONFIG, useValue: outcome.config },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useValue: createMetrics('worker') },
    ];
    const Settings = { module: SettingsModule, global: true, providers: settings, exports: settings };
    const module = await Test.createTestingModule({
      imports: [
        Settings,
        PublicationModule,
        NotificationsModule,
        TimersModule,
        DeadlinesModule,
        StaffingModule,
      ],
    })
      .overrideProvider(CLOCK)
      .useValue(new AheadClock())
      .compile();
    await module.init();
    return new TestWorker(module, quietPool(databaseUrl), logLines);
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await this.module.close();
  }

  /** Delivers what the outbox holds (for one item, of one kind), and what that brings about; tells the kinds in order. */
  async deliver(only: Delivery = {}): Promise<readonly EffectKind[]> {
    const delivered: EffectKind[] = [];
    for (let rows = await this.openRows(only); rows.length > 0; rows = await this.openRows(only)) {
      for (const row of rows) delivered.push(await this.process(row));
    }
    return delivered;
  }

  /** The same, as if it were that much later: timers that are due by then arrive. */
  async deliverLater(aheadMs: number, only: Delivery = {}): Promise<readonly EffectKind[]> {
    this.clock.aheadMs = aheadMs;
    try {
      await this.pump.pump();
      return await this.deliver(only);
    } finally {
      this.clock.aheadMs = 0;
    }
  }

  private async process({ id, kind, payload }: OpenRow): Promise<EffectKind> {
    const job = parseJob(
      kind,
      kind === 'notification.tasksOpened' ? { outboxIds: [id] } : { outboxId: id, ...payload },
    );
    switch (kind) {
      case 'notification.tasksOpened':
        await this.module.get(TasksOpenedProcessor).process(job as { readonly outboxIds: readonly string[] });
        return kind;
      case 'publication.deliver':
        await this.module
          .get(PublicationDeliverProcessor)
          .process(job as Record<'outboxId' | 'itemId' | 'caseId', string>);
        return kind;
      case 'notification.mail':
        await this.module
          .get(NotificationMailProcessor)
          .process(job as Record<'outboxId' | 'personId' | 'taskId' | 'notification', string>);
        return kind;
      case 'deadline.due':
        await this.module.get(DeadlineDueProcessor).process(job as Record<'outboxId' | 'deadlineId', string>);
        return kind;
      case 'deadlines.recompute':
        await this.module.get(DeadlinesRecomputeProcessor).process(job as Record<'outboxId', string>);
        return kind;
      case 'roster.changed':
        await this.module.get(RosterChangedProcessor).process(job as Record<'outboxId', string>);
        return kind;
      case 'timer.due':
        await this.module.get(TimerDueProcessor).process(job as Record<'outboxId' | 'timerId', string>);
        return kind;
      default:
        return assertNever(kind);
    }
  }

  private async openRows({ itemId, kind }: Delivery): Promise<readonly OpenRow[]> {
    const { rows } = await this.pool.query<OpenRow>(
      `SELECT o.id::text, o.kind, o.payload FROM outbox o WHERE o.done_at IS NULL AND ($2::text IS NULL OR o.kind = $2)
         AND ($1::text IS NULL OR o.payload->>'itemId' = $1
           OR EXISTS (SELECT FROM timers t WHERE t.id::text = o.payload->>'timerId' AND t.item_id::text = $1)) ORDER BY o.id`,
      [itemId ?? null, kind ?? null],
    );
    return rows;
  }
}

@Module({})
class SettingsModule {}
