import { isAdministrator } from '../../identity/authorize.ts';
import { isLoopback } from '../../config/safety.ts';
import { readSession } from '../plugins/authentication.ts';
import { problem, soon } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** For those who run the console: does the process live, may it be sent requests, what are its figures. */
export const operationRoutes: Routes = async (app, { dependencies }) => {
  const uncached = { 'cache-control': 'no-store' };

  app.get(
    '/healthz',
    { schema: { tags: ['operation'], security: [] } },
    async (_request, reply) => await reply.headers(uncached).send({ alive: true }),
  );

  app.get('/readyz', { schema: { tags: ['operation'], security: [] } }, async (_request, reply) => {
    const problems = await dependencies.notReady();
    const ready = problems.length === 0;
    const brokenLogs = dependencies.brokenLogs();
    // Where nothing can be recorded it is said why.
    const stalledLogs = ready ? dependencies.stalledLogs() : [];
    if (!ready) void reply.header('retry-after', soon);
    return await reply
      .code(ready ? 200 : 503)
      .headers(uncached)
      .send({
        ready,
        problems,
        ...(brokenLogs.length === 0 ? {} : { brokenLogs }),
        ...(stalledLogs.length === 0 ? {} : { stalledLogs }),
      });
  });

  app.get('/metrics', { schema: { tags: ['operation'], security: [] } }, async (request, reply) => {
    // What a proxy on this machine passes on is not from this machine, whether or not the proxy is trusted.
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (forwarded !== undefined || !isLoopback(request.ip.replace(/^::ffff:/, ''))) {
      const session = await readSession(request, dependencies);
      if (session === null) throw problem('no-session');
      if (!isAdministrator(session.account)) throw problem('not-allowed');
    }
    return await reply
      .headers(uncached)
      .type(dependencies.metrics.contentType)
      .send(await dependencies.metrics.text());
  });
  await Promise.resolve();
};
