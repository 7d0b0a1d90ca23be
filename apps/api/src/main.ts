import { fileURLToPath } from 'node:url';
import { createLogger, createMetrics, loadConfig } from '#platform';
import { createApp } from './create-app.js';
import { createPortal } from './portal/create-portal.js';

const config = loadConfig(['DATABASE_URL']);
const logger = createLogger({ level: config.LOG_LEVEL, component: 'api' });
const webFolder = fileURLToPath(new URL('../../../web/', import.meta.url));

try {
  const metrics = createMetrics('api');
  const app = await createApp({ config, logger, metrics, webFolder });
  const portal = await createPortal({ config, logger, metrics });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info('stopping', { signal });
      void Promise.all([app.close(), portal.close()]).then(() => process.exit(0));
    });
  }
  await portal.listen(config.PORTAL_PORT, config.LISTEN_ADDRESS);
  await app.listen(config.PORT, config.LISTEN_ADDRESS);
  logger.info('portal listening', { port: config.PORTAL_PORT, address: config.LISTEN_ADDRESS });
  logger.info('listening', { port: config.PORT, address: config.LISTEN_ADDRESS });
} catch (error) {
  logger.fatal('the API could not start', { error });
  process.exit(1);
}
