import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { eraserRole, sequencerRole } from '#platform';
import { migrations } from './migrations.js';

export interface DataSourceSettings {
  /** `postgresql://…` of the role to act as: the application's, or the owner's for migrations. */
  readonly url: string;
  /** Connections this process may hold. */
  readonly poolSize: number;
  /** Name of the application's role, told to the migrations that grant to it. */
  readonly appRole: string;
  /** Name of the sequencer's role, told to the migrations that grant to it. Default: shenjiao_sequencer. */
  readonly sequencerRole?: string;
  /** Name of the erasing role, told to the migrations that grant to it. Default: shenjiao_eraser. */
  readonly eraserRole?: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/**
 * The one way to the database. Statements of one transaction are pipelined (sent without waiting for the
 * answer of the one before), so that a decision costs two round trips instead of four.
 *
 * @returns a data source that is not yet initialised.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    connectTimeoutMS: 10_000,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'schema_migrations',
    migrations: [...migrations],
    entities: [],
    extra: {
      pipeline: true,
      options: `-c shenjiao.app_role=${settings.appRole} -c shenjiao.sequencer_role=${settings.sequencerRole ?? sequencerRole} -c shenjiao.eraser_role=${settings.eraserRole ?? eraserRole} -c timezone=UTC -c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000`,
    },
  };
  return new DataSource(options);
}
