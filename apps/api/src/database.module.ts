import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ContentSeal, createDataSource, PgDatabase } from '#persistence';
import { type Config, contentKeysOf } from '#platform';
import { DATABASE_PROBE, type DatabaseProbe } from './health/database-probe.js';
import { CONFIG } from './tokens.js';

const DATA_SOURCE = Symbol('DataSource');

async function connect(config: Config): Promise<DataSource> {
  const dataSource = createDataSource({
    url: config.DATABASE_URL ?? '',
    poolSize: config.DATABASE_POOL_MAX,
    appRole: config.SHENJIAO_APP_ROLE,
    applicationName: 'shenjiao-api',
  });
  return dataSource.initialize();
}

function probeOf(database: PgDatabase): DatabaseProbe {
  return { check: async () => void (await database.query({ name: 'health.ready', text: 'SELECT 1' }, [])) };
}

/** The connection pool, closed when everything else has ended. */
@Global()
@Module({
  providers: [
    { provide: DATA_SOURCE, inject: [CONFIG], useFactory: connect },
    {
      provide: PgDatabase,
      inject: [DATA_SOURCE, CONFIG],
      useFactory: (dataSource: DataSource, config: Config) =>
        new PgDatabase(dataSource, new ContentSeal(contentKeysOf(config))),
    },
    { provide: DATABASE_PROBE, inject: [PgDatabase], useFactory: probeOf },
  ],
  exports: [PgDatabase, DATABASE_PROBE],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
