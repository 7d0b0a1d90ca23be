import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { toNestLogger, type Config, type Logger, type Metrics } from '#platform';
import { WorkerModule } from './worker.module.js';

export interface WorkerAppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The worker, running when this resolves. Closing it lets running jobs end first. */
export async function createWorker({
  config,
  logger,
  metrics,
}: WorkerAppOptions): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config, logger, metrics), {
    logger: toNestLogger(logger),
    abortOnError: false,
  });
  return app.enableShutdownHooks([]);
}
