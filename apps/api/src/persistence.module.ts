import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CLOCK, IDENTITY_STORE, ID_SOURCE, PASSWORD_HASHER, RANDOMNESS, SIGN_IN_THROTTLE, UNIT_OF_WORK } from '#application';
import { Argon2PasswordHasher, createDataSource, PgDatabase, PgIdentityStore, PgSignInThrottle, PgUnitOfWork } from '#persistence';
import { systemClock, systemRandomness, UuidV7Source, type Config } from '#platform';
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

/** The database, the stores over it, and what comes from the machine: clock, identifiers, randomness. */
@Global()
@Module({
  providers: [
    { provide: DATA_SOURCE, inject: [CONFIG], useFactory: connect },
    { provide: PgDatabase, inject: [DATA_SOURCE], useFactory: (dataSource: DataSource) => new PgDatabase(dataSource) },
    { provide: DATABASE_PROBE, inject: [PgDatabase], useFactory: probeOf },
    { provide: UNIT_OF_WORK, inject: [PgDatabase], useFactory: (database: PgDatabase) => new PgUnitOfWork(database) },
    { provide: IDENTITY_STORE, inject: [PgDatabase], useFactory: (database: PgDatabase) => new PgIdentityStore(database) },
    { provide: SIGN_IN_THROTTLE, inject: [PgDatabase], useFactory: (database: PgDatabase) => new PgSignInThrottle(database) },
    { provide: PASSWORD_HASHER, useFactory: () => new Argon2PasswordHasher() },
    { provide: CLOCK, useValue: systemClock },
    { provide: RANDOMNESS, useValue: systemRandomness },
    { provide: ID_SOURCE, useFactory: () => new UuidV7Source() },
  ],
  exports: [PgDatabase, DATABASE_PROBE, UNIT_OF_WORK, IDENTITY_STORE, SIGN_IN_THROTTLE, PASSWORD_HASHER, CLOCK, RANDOMNESS, ID_SOURCE],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
