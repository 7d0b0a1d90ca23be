import type { FastifyInstance } from 'fastify';
import type { Metrics } from '#platform';

/** Counts and times the portal's requests by route pattern. What people search for is neither counted nor logged. */
export function addPortalFigures(instance: FastifyInstance, metrics: Metrics): void {
  const durations = metrics.histogram({
    name: 'shenjiao_portal_request_duration_seconds',
    help: 'Time from a request to the portal to its answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}
