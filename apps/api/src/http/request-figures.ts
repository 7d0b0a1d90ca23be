import type { FastifyInstance } from 'fastify';
import type { Logger, Metrics } from '#platform';

/** Counts and times every request by its route's pattern, and writes one log line each at level debug. */
export function addRequestFigures(instance: FastifyInstance, metrics: Metrics, logger: Logger): void {
  const durations = metrics.histogram({
    name: 'shenjiao_http_request_duration_seconds',
    help: 'Time from a request to its answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    durations.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    logger.debug('request answered', {
      method,
      route,
      statusCode: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
      traceId: request.id,
    });
    done();
  });
}
