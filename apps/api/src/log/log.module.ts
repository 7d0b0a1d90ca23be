import {
  Global,
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { GuardedUnitOfWork, LOG_READER, LogQueries, LogWatch, UNIT_OF_WORK } from '#application';
import { PgDatabase, PgLogReader, PgUnitOfWork } from '#persistence';
import type { Logger } from '#platform';
import { LOGGER } from '../tokens.js';
import { LogController } from './log.controller.js';
import { LogTilesController } from './log-tiles.controller.js';

/** Between two looks at the log. */
const lookEveryMs = 1_000;

/** The log: its proofs, and the watch that takes no command while it stands still. */
@Global()
@Module({
  controllers: [LogController, LogTilesController],
  providers: [
    { provide: LogWatch, useFactory: () => new LogWatch() },
    {
      provide: LOG_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgLogReader(database),
    },
    {
      provide: UNIT_OF_WORK,
      inject: [PgDatabase, LogWatch],
      useFactory: (database: PgDatabase, watch: LogWatch) =>
        new GuardedUnitOfWork(new PgUnitOfWork(database), watch),
    },
    LogQueries,
  ],
  exports: [UNIT_OF_WORK, LOG_READER, LogWatch],
})
export class LogModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly watch: LogWatch,
    @Inject(LOG_READER) private readonly reader: PgLogReader,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** When the database does not answer, nothing can be decided anyway; the watch keeps what it knows. */
  private async look(): Promise<void> {
    try {
      const standing = await this.reader.getStanding();
      this.watch.observe(standing, { wallMs: Date.now(), steadyMs: performance.now() });
    } catch (error) {
      this.logger.debug('the log could not be looked at', { error });
    }
  }
}
