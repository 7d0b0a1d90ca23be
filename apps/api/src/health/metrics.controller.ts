import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '#platform';
import { Public } from '../session/access.decorator.js';
import { METRICS } from '../tokens.js';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Figures for Prometheus, told only to this machine: a request from elsewhere, or one that a proxy on this
 * machine passes on, finds nothing here.
 */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics) {}

  @Get()
  @Public()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const isForwarded =
      request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
    if (isForwarded || !loopback.has(request.socket.remoteAddress ?? '')) throw new NotFoundException();
    await reply.header('content-type', this.metrics.contentType).send(await this.metrics.text());
  }
}
