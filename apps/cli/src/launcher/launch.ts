import { join, resolve } from 'node:path';
import type { DemoPerson } from '#application';
import {
  appRole,
  childEnvironment,
  EmbeddedPostgres,
  requireFreePort,
  sequencerRole,
  type Config,
} from '#platform';
import { migrateDatabase } from '../database.module.js';
import { seedDemoOffice } from '../office.module.js';
import { startService, waitUntilReady, type Service } from './service.js';
import type { StopList } from './stop-list.js';

/** What runs after a successful start. */
export interface Running {
  readonly services: readonly Service[];
  /** Set when the database is the embedded one. */
  readonly dataFolder: string | null;
  /** Who can sign in with the demonstration's password; nobody at a real installation. */
  readonly demoPeople: readonly DemoPerson[];
}

interface Database {
  readonly url: string;
  /** Null when the sequencer is somebody else's to start. */
  readonly sequencerUrl: string | null;
  readonly appRole: string;
  readonly dataFolder: string | null;
  readonly demoPeople: readonly DemoPerson[];
}

/**
 * Starts database (unless one is given), sequencer (unless it runs elsewhere), application and worker, in this order, handing each to the stop list.
 *
 * @throws AppError for everything a person can put right.
 */
export async function launch(config: Config, stopList: StopList): Promise<Running> {
  await requireFreePort(config.PORT, config.LISTEN_ADDRESS, 'PORT');
  await requireFreePort(config.PORTAL_PORT, config.LISTEN_ADDRESS, 'PORTAL_PORT');
  const database =
    config.DATABASE_URL === undefined
      ? await startDatabase(config, stopList)
      : givenDatabase(config, config.DATABASE_URL);
  const env = serviceEnvironment(config, database);
  const logFolder = database.dataFolder === null ? null : join(database.dataFolder, 'logs');
  const sequencer =
    database.sequencerUrl === null
      ? []
      : [
          await stopList.add(
            await startService({
              name: 'sequencer',
              env: sequencerEnvironment(config, database.sequencerUrl),
              logFolder,
            }),
          ),
        ];
  const api = await stopList.add(await startService({ name: 'api', env, logFolder }));
  await waitUntilReady(api, `http://${reachable(config.LISTEN_ADDRESS)}:${config.PORT}/health/ready`);
  const worker = await stopList.add(await startService({ name: 'worker', env, logFolder }));
  return {
    services: [...sequencer, api, worker],
    dataFolder: database.dataFolder,
    demoPeople: database.demoPeople,
  };
}

/** The embedded database is migrated on every start; one that is given has `shenjiao migrate` as a step of its own. */
async function startDatabase(config: Config, stopList: StopList): Promise<Database> {
  const dataFolder = resolve(config.SHENJIAO_DATA_DIR);
  const postgres = new EmbeddedPostgres({ dataFolder });
  const urls = await postgres.start();
  await stopList.add(postgres);
  await migrateDatabase({ ownerUrl: urls.owner, appRole, sequencerRole });
  const demoPeople = await seedDemoOffice({ url: urls.app, appRole });
  return { url: urls.app, sequencerUrl: urls.sequencer, appRole, dataFolder, demoPeople };
}

function givenDatabase(config: Config, url: string): Database {
  return {
    url,
    sequencerUrl: config.SEQUENCER_DATABASE_URL ?? null,
    appRole: config.SHENJIAO_APP_ROLE,
    dataFolder: null,
    demoPeople: [],
  };
}

function serviceEnvironment(config: Config, database: Database): NodeJS.ProcessEnv {
  return childEnvironment({
    PORT: config.PORT,
    PORTAL_PORT: config.PORTAL_PORT,
    LISTEN_ADDRESS: config.LISTEN_ADDRESS,
    PUBLIC_URL: config.PUBLIC_URL,
    PORTAL_URL: config.PORTAL_URL,
    ...(config.PORTAL_SITE_NAME !== undefined && { PORTAL_SITE_NAME: config.PORTAL_SITE_NAME }),
    ...(config.PORTAL_SITE_ID_CODE !== undefined && { PORTAL_SITE_ID_CODE: config.PORTAL_SITE_ID_CODE }),
    SHENJIAO_DATA_DIR: resolve(config.SHENJIAO_DATA_DIR),
    DATABASE_URL: database.url,
    DATABASE_POOL_MAX: config.DATABASE_POOL_MAX,
    SHENJIAO_APP_ROLE: database.appRole,
    LOG_LEVEL: config.LOG_LEVEL,
    ...(config.WORKER_PORT !== undefined && { WORKER_PORT: config.WORKER_PORT }),
    ...(config.REDIS_URL !== undefined && { REDIS_URL: config.REDIS_URL }),
  });
}

/** The sequencer is told its own login and nothing of the application's. */
function sequencerEnvironment(config: Config, url: string): NodeJS.ProcessEnv {
  return childEnvironment({
    SHENJIAO_DATA_DIR: resolve(config.SHENJIAO_DATA_DIR),
    SEQUENCER_DATABASE_URL: url,
    ...(config.SHENJIAO_LOG_NAME !== undefined && { SHENJIAO_LOG_NAME: config.SHENJIAO_LOG_NAME }),
    ...(config.SHENJIAO_LOG_KEY_DIR !== undefined && { SHENJIAO_LOG_KEY_DIR: config.SHENJIAO_LOG_KEY_DIR }),
    ...(config.SHENJIAO_WITNESSES !== undefined && { SHENJIAO_WITNESSES: config.SHENJIAO_WITNESSES }),
    LOG_LEVEL: config.LOG_LEVEL,
  });
}

/** An address that stands for all of the machine's own is asked at the loopback one. */
function reachable(address: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return address.includes(':') ? `[${address}]` : address;
}
