import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { passesFirst } from '#shared/authorization/passes-first.ts';
import { whenAllRead } from '../../all-read.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import { smallBody } from './json-body.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its commands are refused before anything else is looked at, while an organisation has more of them than can be recorded. */
    refusesEarly?: boolean;
  }
}

/**
 * Refuses a command that would wait too long at a third of what recording it costs: before its session is looked for and by a ready
 * answer, since to refuse is all that a console can do with most of what comes at three times what it can record. What passes first
 * (shared/authorization/passes-first.ts) is let through, and so is what cannot be told at once; the queue judges it
 * again (server/commands/command-queue.ts).
 */
export function refuseOverload(
  app: FastifyInstance,
  { organisations, metrics }: Pick<HttpDependencies, 'organisations' | 'metrics'>,
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { organisation } = request.params as { readonly organisation: string };
    const seconds = organisations.openedHere(organisation)?.secondsToWait(null, request.waited) ?? 0;
    if (seconds === 0 || request.routeOptions.config.refusesEarly !== true) return done();
    // Its body comes right after its head.
    whenAllRead(() => {
      if (!mayWait(request)) return done();
      metrics.command('overloaded');
      refuse(reply, seconds);
    });
  });
}

/** False also where that cannot be said from what has come so far, or costs more to look into than it is worth. */
function mayWait(request: FastifyRequest): boolean {
  const body = smallBody(request);
  if (body === null) return false;
  const type = typeOf(body);
  if (typeof type === 'string' && !passesFirst(type)) return true;
  // As if nobody had read it.
  request.raw.unshift(body);
  return false;
}

function typeOf(command: Buffer): unknown {
  try {
    return (JSON.parse(command.toString()) as { readonly type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}

const documents = new Map<number, string>();

function refuse(reply: FastifyReply, seconds: number): void {
  let document = documents.get(seconds);
  if (document === undefined) {
    document = JSON.stringify(problem('overloaded', { retryAfter: seconds }).document);
    documents.set(seconds, document);
  }
  void reply
    .code(503)
    .header('retry-after', seconds)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(document);
}
