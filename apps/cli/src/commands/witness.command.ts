import { resolve } from 'node:path';
import { childEnvironment, loadConfig } from '#platform';
import { startService } from '../launcher/service.js';

/** `shenjiao witness`: the program by which another unit attests what it has seen of a log, until Ctrl-C. */
export async function witness(): Promise<void> {
  const config = loadConfig(['WITNESS_NAME', 'WITNESS_LOG_KEYS']);
  const service = await startService({
    name: 'witness',
    env: childEnvironment({
      PORT: config.PORT,
      PORTAL_PORT: config.PORTAL_PORT,
      LISTEN_ADDRESS: config.LISTEN_ADDRESS,
      SHENJIAO_DATA_DIR: resolve(config.SHENJIAO_DATA_DIR),
      LOG_LEVEL: config.LOG_LEVEL,
      ...(config.WITNESS_NAME !== undefined && { WITNESS_NAME: config.WITNESS_NAME }),
      ...(config.WITNESS_LOG_KEYS !== undefined && { WITNESS_LOG_KEYS: resolve(config.WITNESS_LOG_KEYS) }),
    }),
    logFolder: null,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
  await service.ended;
}
