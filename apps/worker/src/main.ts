import { createLogger, createMetrics, loadConfig } from '#platform';
import { createWorker } from './create-worker.js';

const config = loadConfig(['DATABASE_URL']);
const logger = createLogger({ level: config.LOG_LEVEL, component: 'worker' });

try {
  const app = await createWorker({ config, logger, metrics: createMetrics('worker') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info('stopping', { signal });
      void app.close().then(() => process.exit(0));
    });
  }
  logger.info('working');
} catch (error) {
  logger.fatal('the worker could not start', { error });
  process.exit(1);
}
