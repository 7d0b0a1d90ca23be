import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { OfficeProcesses } from '#application';
import { JobRuntime } from '#jobs';
import type { Config, Logger, Metrics } from '#platform';
import { HealthServer } from './health/health-server.js';
import { DeadlineDueProcessor } from './deadlines/deadline-due.processor.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DeadlinesRecomputeProcessor } from './deadlines/deadlines-recompute.processor.js';
import { NotificationMailProcessor } from './notifications/notification-mail.processor.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { TasksOpenedProcessor } from './notifications/tasks-opened.processor.js';
import { PersistenceModule } from './persistence.module.js';
import { PublicationDeliverProcessor } from './publication/publication-deliver.processor.js';
import { PublicationModule } from './publication/publication.module.js';
import { RosterChangedProcessor } from './staffing/roster-changed.processor.js';
import { StaffingModule } from './staffing/staffing.module.js';
import { TimerDueProcessor } from './timers/timer-due.processor.js';
import { TimersModule } from './timers/timers.module.js';
import { CONFIG, LOGGER, METRICS } from './tokens.js';

/** Carries effects from the outbox to their processors for as long as the worker runs. */
@Module({
  imports: [
    PersistenceModule,
    PublicationModule,
    NotificationsModule,
    TimersModule,
    DeadlinesModule,
    StaffingModule,
  ],
})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly runtime: JobRuntime;
  private readonly health: HealthServer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) logger: Logger,
    @Inject(METRICS) metrics: Metrics,
    publications: PublicationDeliverProcessor,
    tasksOpened: TasksOpenedProcessor,
    mails: NotificationMailProcessor,
    timers: TimerDueProcessor,
    deadlines: DeadlineDueProcessor,
    rosters: RosterChangedProcessor,
    private readonly recomputing: DeadlinesRecomputeProcessor,
    processes: OfficeProcesses,
  ) {
    this.runtime = new JobRuntime({
      databaseUrl: config.DATABASE_URL ?? '',
      redisUrl: config.REDIS_URL,
      logger,
      metrics,
      processors: {
        'publication.deliver': (job) => processes.run(() => publications.process(job)),
        'notification.tasksOpened': (job) => processes.run(() => tasksOpened.process(job)),
        'notification.mail': (job) => processes.run(() => mails.process(job)),
        'deadline.due': (job) => processes.run(() => deadlines.process(job)),
        'deadlines.recompute': (job) => processes.run(() => this.recomputing.process(job)),
        'roster.changed': (job) => processes.run(() => rosters.process(job)),
        'timer.due': (job) => processes.run(() => timers.process(job)),
      },
    });
    this.health = new HealthServer(metrics, () => this.runtime.sampleMetrics());
  }

  async onApplicationBootstrap(): Promise<void> {
    // A program with other holiday tables may just have been installed.
    await this.recomputing.process({ outboxId: null });
    await this.runtime.start();
    if (this.config.WORKER_PORT !== undefined) await this.health.listen(this.config.WORKER_PORT);
  }

  /** Before the stores lose their connections: running jobs end first. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.health.close();
    await this.runtime.stop();
  }
}
