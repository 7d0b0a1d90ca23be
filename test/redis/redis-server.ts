import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, spawnTethered } from '#platform';
import { Redis } from 'ioredis';

/** A Redis of a test's own that keeps nothing. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts `redis-server`, on a free port if none is given; it ends with this process, however that ends. */
export async function startRedis(givenPort?: number): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = givenPort ?? (await findFreePort());
  const server = spawnTethered({
    command: 'redis-server',
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    env: process.env,
    cwd: folder,
    stopSignal: 'TERM',
    stdout: 'ignore',
    stderr: 'inherit',
  });
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  probe.on('error', () => undefined); // refused until the server listens
  await probe.ping();
  probe.disconnect();
  return {
    url,
    port,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
