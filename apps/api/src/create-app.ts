import type { KeyObject } from 'node:crypto';
import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { toNestLogger, type Config, type Logger, type Metrics } from '#platform';
import { AppModule } from './app.module.js';
import { addRequestFigures } from './http/request-figures.js';
import { REQUEST_MAC_KEY } from './http/request-mac.js';
import { addResponseHeaders } from './http/response-headers.js';
import { traceIdOf } from './http/trace.js';
import { serveWebApplication } from './http/web-application.js';

/** Most bytes of an ordinary command; routes that take documents say their own. */
const bodyLimitBytes = 256 * 1024;

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Folder of the built web application; left out where only the API is wanted. */
  readonly webFolder?: string;
}

/** The HTTP application, complete but not listening. */
export async function createApp({
  config,
  logger,
  metrics,
  webFolder,
}: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: bodyLimitBytes,
    routerOptions: { maxParamLength: 200 },
    trustProxy: 'loopback',
    requestIdHeader: false,
    genReqId: traceIdOf,
    connectionTimeout: 0,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(config, logger, metrics),
    adapter,
    {
      logger: toNestLogger(logger),
      bodyParser: false,
      rawBody: true,
      abortOnError: false,
    },
  );
  const instance = adapter.getInstance();
  app.useBodyParser('application/json');
  instance.removeContentTypeParser('text/plain');
  instance.addHook('onRoute', (route) => {
    const limit: unknown = (route.config as { bodyLimit?: unknown } | undefined)?.bodyLimit;
    if (typeof limit === 'number') route.bodyLimit = limit;
  });
  instance.decorate('requestMacKey', app.get<KeyObject>(REQUEST_MAC_KEY));
  instance.decorateRequest('session', null);
  addResponseHeaders(instance, config.PUBLIC_URL.startsWith('https:'));
  addRequestFigures(instance, metrics, logger);
  await app.register(fastifyCookie);
  if (webFolder !== undefined) await serveWebApplication(app, webFolder);
  app.enableShutdownHooks([]);
  return app;
}
