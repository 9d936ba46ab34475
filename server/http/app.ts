import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { HttpDependencies } from './dependencies.ts';
import { createServer } from './create-server.ts';
import { validateInput } from './input-schema.ts';
import { answerInTime } from './plugins/deadline.ts';
import { answerErrors, answerUnknownPaths } from './plugins/errors.ts';
import { acceptOnlyJson } from './plugins/json-body.ts';
import { limitRequests } from './plugins/limits.ts';
import { refuseTwoHosts } from './plugins/one-host.ts';
import { describeApi } from './plugins/openapi.ts';
import { observeRequests } from './plugins/request-log.ts';
import { refuseOverload } from './plugins/overload.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { takeTurns } from './plugins/turns.ts';
import { serveWeb } from './plugins/web-files.ts';
import { keyRoutes } from './routes/key.ts';
import { joinRoutes } from './routes/join.ts';
import { linkRoutes } from './routes/links.ts';
import { operationRoutes } from './routes/operation.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { organisationsRoutes } from './routes/organisations.ts';
import { publicRoutes } from './routes/public.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusLinkRoutes } from './routes/status-links.ts';

/** The console's HTTP server, wired but not listening. `close` ends idle connections and lets answers under way finish. */
export async function buildApp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const { config } = dependencies;
  const app = createServer(dependencies);
  app.setValidatorCompiler(validateInput);
  // What the schemas say of answers is for the OpenAPI document; the types hold it, and checking each answer would cost.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.decorateRequest('caller', null);

  answerErrors(app);
  answerInTime(app);
  takeTurns(app);
  refuseTwoHosts(app);
  acceptOnlyJson(app);
  observeRequests(app, dependencies.metrics);
  await addSecurityHeaders(app, config.https);
  refuseOverload(app, dependencies);
  await limitRequests(app, config.commandsPerMinute === 0);
  // Who has a session by a cookie is read where it is asked for; every command would make a list of its cookies.
  await app.register(cookie, { hook: false });
  await describeApi(app);

  await app.register(sessionRoutes, { dependencies, prefix: '/api/session' });
  await app.register(joinRoutes, { dependencies, prefix: '/api/join' });
  await app.register(organisationsRoutes, { dependencies, prefix: '/api/organisations' });
  await app.register(organisationRoutes, { dependencies, prefix: '/api/organisations/:organisation' });
  await app.register(publicRoutes, { dependencies, prefix: '/public' });
  await app.register(linkRoutes, { dependencies, prefix: '/k' });
  await app.register(statusLinkRoutes, { dependencies, prefix: '/k/s' });
  await app.register(operationRoutes, { dependencies });
  await app.register(keyRoutes, { dependencies });
  if (dependencies.webDirectory === null) answerUnknownPaths(app);
  else await serveWeb(app, dependencies.webDirectory);
  return app;
}
