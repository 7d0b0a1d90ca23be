import { type BeforeApplicationShutdown, Module } from '@nestjs/common';
import { CLOCK, type Clock } from '#application';
import { PgDatabase, PgLiveNews, PgLiveSignals } from '#persistence';
import type { Config } from '#platform';
import { SessionModule } from '../session/session.module.js';
import { CONFIG } from '../tokens.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';

@Module({
  imports: [SessionModule],
  controllers: [LiveController],
  providers: [
    {
      provide: LiveStreams,
      inject: [PgDatabase, CONFIG, CLOCK],
      useFactory: (database: PgDatabase, config: Config, clock: Clock) =>
        new LiveStreams(new PgLiveSignals(config.DATABASE_URL ?? ''), new PgLiveNews(database), clock),
    },
  ],
})
export class LiveModule implements BeforeApplicationShutdown {
  constructor(private readonly streams: LiveStreams) {}

  /** Open pages would keep the server from ending. */
  beforeApplicationShutdown(): Promise<void> {
    return this.streams.stop();
  }
}
