import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import {
  CALENDAR_STORE,
  CLOCK,
  DEADLINE_STORE,
  DEFINITION_STORE,
  ID_SOURCE,
  LOG_READER,
  NOTIFICATION_STORE,
  OfficeProcesses,
  OPEN_CASES,
  PORTAL_SITE,
  PUBLICATION_READER,
  UNIT_OF_WORK,
} from '#application';
import {
  ContentSeal,
  createDataSource,
  PgCalendarStore,
  PgDatabase,
  PgDeadlineStore,
  PgDefinitionStore,
  PgLogReader,
  PgNotificationStore,
  PgOpenCases,
  PgPortalSite,
  PgPublicationReader,
  PgUnitOfWork,
} from '#persistence';
import { systemClock, UuidV7Source, type Config, contentKeysOf } from '#platform';
import { CONFIG } from './tokens.js';

const DATA_SOURCE = Symbol('DataSource');

/** As many as jobs run at the same time, and one to spare. */
const poolSize = 6;

async function connect(config: Config): Promise<DataSource> {
  const dataSource = createDataSource({
    url: config.DATABASE_URL ?? '',
    poolSize,
    appRole: config.SHENJIAO_APP_ROLE,
    applicationName: 'shenjiao-worker',
  });
  return dataSource.initialize();
}

function siteOf(database: PgDatabase, config: Config): PgPortalSite {
  return new PgPortalSite(database, {
    url: config.PORTAL_URL,
    name: config.PORTAL_SITE_NAME ?? null,
    idCode: config.PORTAL_SITE_ID_CODE ?? null,
  });
}

/** The database, the stores over it, and what comes from the machine: clock and identifiers. */
@Module({
  providers: [
    { provide: DATA_SOURCE, inject: [CONFIG], useFactory: connect },
    {
      provide: PgDatabase,
      inject: [DATA_SOURCE, CONFIG],
      useFactory: (dataSource: DataSource, config: Config) =>
        new PgDatabase(dataSource, new ContentSeal(contentKeysOf(config))),
    },
    {
      provide: UNIT_OF_WORK,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgUnitOfWork(database),
    },
    {
      provide: NOTIFICATION_STORE,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgNotificationStore(database),
    },
    {
      provide: PUBLICATION_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgPublicationReader(database),
    },
    {
      provide: LOG_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgLogReader(database),
    },
    {
      provide: CALENDAR_STORE,
      inject: [PgDatabase, CONFIG],
      useFactory: (database: PgDatabase, config: Config) =>
        new PgCalendarStore(database, config.SHENJIAO_REGION),
    },
    {
      provide: DEADLINE_STORE,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgDeadlineStore(database),
    },
    {
      provide: DEFINITION_STORE,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgDefinitionStore(database),
    },
    {
      provide: OPEN_CASES,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgOpenCases(database),
    },
    OfficeProcesses,
    { provide: PORTAL_SITE, inject: [PgDatabase, CONFIG], useFactory: siteOf },
    { provide: CLOCK, useValue: systemClock },
    { provide: ID_SOURCE, useFactory: () => new UuidV7Source() },
  ],
  exports: [
    PgDatabase,
    OfficeProcesses,
    CALENDAR_STORE,
    DEADLINE_STORE,
    UNIT_OF_WORK,
    NOTIFICATION_STORE,
    OPEN_CASES,
    PUBLICATION_READER,
    LOG_READER,
    PORTAL_SITE,
    CLOCK,
    ID_SOURCE,
  ],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
