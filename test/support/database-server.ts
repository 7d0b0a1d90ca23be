import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, migrateSchema } from '#persistence';
import { appRole, EmbeddedPostgres, type DatabaseUrls } from '#platform';

/** Where the run's one PostgreSQL is, told to every test process by the environment. */
export interface SharedServer {
  readonly urls: DatabaseUrls;
  /** Name of the migrated database that is cloned per test file. */
  readonly template: string;
}

const variable = 'SHENJIAO_TEST_SERVER';
const template = 'shenjiao_template';

/** Starts the server and migrates the template. Its data is thrown away, so it need not survive a crash. */
export async function startSharedServer(): Promise<{ stop(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shenjiao-test-'));
  const server = new EmbeddedPostgres({ dataFolder, durability: 'throwaway', database: template });
  const urls = await server.start();
  await migrateSchema(
    createDataSource({ url: urls.owner, poolSize: 1, appRole, applicationName: 'test-template' }),
  );
  process.env[variable] = JSON.stringify({ urls, template } satisfies SharedServer);
  return {
    async stop() {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export function sharedServer(): SharedServer {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(
      'this test is not in a folder of the Jest project that has a database: see jest.config.mjs',
    );
  return JSON.parse(value) as SharedServer;
}
