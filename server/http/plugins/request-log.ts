import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';

/** Counts and times every answer by its route; with LOG_LEVEL=debug a line each. Neither holds a path, a query or a body. */
export function observeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { elapsedTime } = reply;
    metrics.request(request.method, route, reply.statusCode, elapsedTime);
    request.log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(elapsedTime) },
      'answered',
    );
    done();
  });
}
