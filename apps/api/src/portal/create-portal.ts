import 'reflect-metadata';
import { MethodNotAllowedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PORTAL_PAGES, type PortalPages } from '#application';
import { toNestLogger, type Config, type Logger, type Metrics } from '#platform';
import { traceIdOf } from '../http/trace.js';
import { addPortalFigures } from './portal-figures.js';
import { addPortalHeaders } from './portal-headers.js';
import { PortalModule } from './portal.module.js';

export interface PortalOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The public portal as an application of its own, complete but not listening: another port, another origin. */
export async function createPortal({
  config,
  logger,
  metrics,
}: PortalOptions): Promise<NestFastifyApplication> {
  const isSecure = config.PORTAL_URL.startsWith('https:');
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 400 },
    requestIdHeader: false,
    genReqId: traceIdOf,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // An address that cannot even be decoded is answered before any route, hook or filter.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
      addPortalHeaders(reply, isSecure);
      const page = app
        .get<PortalPages>(PORTAL_PAGES)
        .notice({ name: '', domain: '', idCode: null }, 'badRequest');
      void reply.status(400).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(PortalModule.of(config, logger), adapter, {
    logger: toNestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  const instance = adapter.getInstance();
  addPortalFigures(instance, metrics);
  instance.addHook('onRequest', (request, reply, done) => {
    addPortalHeaders(reply, isSecure);
    done(request.method === 'GET' || request.method === 'HEAD' ? undefined : new MethodNotAllowedException());
  });
  app.enableShutdownHooks([]);
  return app;
}
