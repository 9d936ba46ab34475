import cookie from '@fastify/cookie';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { HttpDependencies } from './dependencies.ts';
import { validateInput } from './input-schema.ts';
import { answerError, answerErrors, answerUnknownPaths } from './plugins/errors.ts';
import { acceptOnlyJson } from './plugins/json-body.ts';
import { limitRequests } from './plugins/limits.ts';
import { describeApi } from './plugins/openapi.ts';
import { observeRequests } from './plugins/request-log.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
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

const largestBody = 256 * 1_024;
/** So long (ms) a connection may take to say what it asks for, and for all of what it sends: the largest command at 64 kbit/s. */
const longestHead = 15_000;
const longestRequest = 180_000;
/** How often (ms) that is looked at. */
const timeCheck = 5_000;

/** The console's HTTP server, wired but not listening. `close` ends idle connections and lets answers under way finish. */
export async function buildApp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const { config } = dependencies;
  const app = createServer(dependencies);
  app.setValidatorCompiler(validateInput);
  // What the schemas say of answers is for the OpenAPI document; the types hold it, and checking each answer would cost.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.decorateRequest('caller', null);

  answerErrors(app);
  acceptOnlyJson(app);
  observeRequests(app, dependencies.metrics);
  await addSecurityHeaders(app, config.https);
  await limitRequests(app, config.commandsPerMinute === 0);
  await app.register(cookie);
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

function createServer({ config, logger }: HttpDependencies): FastifyInstance {
  const options = {
    loggerInstance: logger as FastifyBaseLogger,
    // Its own lines hold paths and queries; request-log.ts writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    // One for all: a logger of its own for each request costs more than reading what it asks.
    childLoggerFactory: (log: FastifyBaseLogger) => log,
    bodyLimit: largestBody,
    trustProxy: trusted(config.trustProxy),
    forceCloseConnections: 'idle',
    // What arrives while it closes is still answered, and by a problem document where it cannot be served.
    return503OnClosing: false,
    requestTimeout: longestRequest,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
      void answerError(error, request, reply);
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  } as const;
  const times = { headersTimeout: longestHead, connectionsCheckingInterval: timeCheck };
  if (config.tls === null) return Fastify({ ...options, http: times });
  // The same server to everybody who is given it: only how it listens differs.
  return Fastify({
    ...options,
    https: { ...config.tls, ...times, handshakeTimeout: longestHead },
  }) as unknown as FastifyInstance;
}

function trusted(
  proxy: HttpDependencies['config']['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (proxy === null) return false;
  return typeof proxy === 'number' ? (_address, hop) => hop < proxy : [...proxy];
}
