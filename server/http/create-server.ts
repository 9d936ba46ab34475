import type { IncomingMessage } from 'node:http';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { HttpDependencies } from './dependencies.ts';
import { answerClientError } from './client-error.ts';
import { answerError } from './plugins/errors.ts';

const largestBody = 256 * 1_024;

/** How long (ms) a connection may take. */
export type Patience = {
  /** For its handshake, and for saying what it asks for. */
  readonly head: number;
  /** For all of what it sends. */
  readonly request: number;
  /** How often the two are looked at. */
  readonly check: number;
};

/** The largest command comes within `request` at 64 kbit/s. */
const patience: Patience = { head: 15_000, request: 180_000, check: 5_000 };

/** A server that serves nothing yet; over HTTPS where there is a certificate. */
export function createServer(
  {
    config,
    logger,
  }: { readonly config: Pick<HttpDependencies['config'], 'tls' | 'trustProxy'> } & Pick<
    HttpDependencies,
    'logger'
  >,
  { head, request, check }: Patience = patience,
): FastifyInstance {
  const options = {
    loggerInstance: oneForAll(logger as FastifyBaseLogger),
    // Its own lines hold paths and queries; request-log.ts writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: trusted(config.trustProxy),
    forceCloseConnections: 'idle',
    // What arrives while it closes is still answered, and by a problem document where it cannot be served.
    return503OnClosing: false,
    requestTimeout: request,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: unknown, asked: FastifyRequest, reply: FastifyReply): void => {
      void answerError(error, asked, reply);
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  } as const;
  const http = {
    headersTimeout: head,
    connectionsCheckingInterval: check,
    shouldUpgradeCallback: isForLive,
  };
  if (config.tls === null) return Fastify({ ...options, http });
  // The same server to everybody who is given it: only how it listens differs.
  return Fastify({
    ...options,
    https: { ...config.tls, ...http, handshakeTimeout: head },
  }) as unknown as FastifyInstance;
}

/** The same logger for every request: one of its own costs more than reading what it asks. Another level is another logger. */
function oneForAll(logger: FastifyBaseLogger): FastifyBaseLogger {
  const one = Object.create(logger) as FastifyBaseLogger;
  one.child = (bindings, options) => (options?.level === undefined ? one : logger.child(bindings, options));
  return one;
}

/**
 * Whether a request becomes a socket of the live side (server/live/live.ts). An offer of any other protocol, as the h2c that some
 * clients make with every request, is passed over and the request answered, by RFC 9110 section 7.8.
 */
function isForLive({ headers, url = '' }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && url.startsWith('/live/');
}

function trusted(
  proxy: HttpDependencies['config']['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (proxy === null) return false;
  return typeof proxy === 'number' ? (_address, hop) => hop < proxy : [...proxy];
}
