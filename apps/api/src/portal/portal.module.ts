import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { CLOCK, PORTAL_PAGES, PORTAL_READER, PORTAL_SITE, PortalQueries } from '#application';
import { portalPages } from '#channels';
import { ContentSeal, createDataSource, PgDatabase, PgPortalReader, PgPortalSite } from '#persistence';
import { systemClock, type Config, type Logger, contentKeysOf } from '#platform';
import { PortalController } from './portal.controller.js';
import { PortalNoticeFilter } from './portal-notice.filter.js';
import { PORTAL_LOGGER } from './portal.tokens.js';
import { PublishedItemsController } from './published-items.controller.js';

const DATA_SOURCE = Symbol('PortalDataSource');

/** Connections of the portal's own, so that readers of the portal never wait for the office, nor the office for them. */
const poolSizeMax = 8;

function connect(config: Config): Promise<DataSource> {
  return createDataSource({
    url: config.DATABASE_URL ?? '',
    poolSize: Math.min(config.DATABASE_POOL_MAX, poolSizeMax),
    appRole: config.SHENJIAO_APP_ROLE,
    applicationName: 'shenjiao-portal',
  }).initialize();
}

function siteOf(database: PgDatabase, config: Config): PgPortalSite {
  const { PORTAL_URL: url, PORTAL_SITE_NAME: name = null, PORTAL_SITE_ID_CODE: idCode = null } = config;
  return new PgPortalSite(database, { url, name, idCode });
}

/** Everything the public portal is made of. It has no session, no command and no way to write. */
@Module({})
export class PortalModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  static of(config: Config, logger: Logger): DynamicModule {
    return {
      module: PortalModule,
      controllers: [PortalController, PublishedItemsController],
      providers: [
        { provide: DATA_SOURCE, useFactory: () => connect(config) },
        {
          provide: PgDatabase,
          inject: [DATA_SOURCE],
          useFactory: (dataSource: DataSource) =>
            new PgDatabase(dataSource, new ContentSeal(contentKeysOf(config))),
        },
        {
          provide: PORTAL_READER,
          inject: [PgDatabase],
          useFactory: (database: PgDatabase) => new PgPortalReader(database),
        },
        {
          provide: PORTAL_SITE,
          inject: [PgDatabase],
          useFactory: (database: PgDatabase) => siteOf(database, config),
        },
        { provide: PORTAL_PAGES, useValue: portalPages },
        { provide: PORTAL_LOGGER, useValue: logger },
        { provide: CLOCK, useValue: systemClock },
        { provide: APP_FILTER, useClass: PortalNoticeFilter },
        PortalQueries,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
