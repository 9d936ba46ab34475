import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UnknownEventError } from '#shared/fold.ts';
import { isUnavailable } from '../../db/database-error.ts';
import { HttpProblem, problem, type ProblemCode } from '../problem.ts';

const byFrameworkCode: { readonly [code: string]: ProblemCode } = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
};

/** The one place where an error becomes an answer: always a problem document, never more than its reader may know. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
}

/** For a server without the built web, whose paths are the API's alone. */
export function answerUnknownPaths(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => answerError(problem('not-found'), request, reply));
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = isAbandoned(error, request)
    ? problem('malformed-request', { status: 499 })
    : problemOf(error);
  if (answer.document.status === 500) request.log.error({ err: error }, 'a request failed');
  // Of what is too much only the metrics tell: a line for each would be more of it.
  else if (answer.document.status === 503 && answer.document.type !== '/problem/overloaded')
    request.log.warn({ err: error }, 'a request could not be served now');
  // What is left of a body that is too large is read and dropped, so that its sender gets to read the answer.
  if (answer.document.status === 413) void reply.removeHeader('connection');
  if (answer.retryAfter !== null) void reply.header('retry-after', answer.retryAfter);
  return reply
    .code(answer.document.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(answer.document));
}

/**
 * What was stopped since the one who asked has gone: no failure, and answered to nobody. In the metrics it is a 499, as proxies call
 * it; a failure of its own stays one, whoever has gone.
 */
function isAbandoned(error: unknown, { socket }: FastifyRequest): boolean {
  return socket.destroyed && error instanceof Error && error.name === 'AbortError';
}

function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  // A node of a newer version serves it.
  if (error instanceof UnknownEventError) return problem('unavailable');
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : byFrameworkCode[code];
  if (known !== undefined) return problem(known);
  if (error instanceof SyntaxError && statusCode === 400) return problem('malformed-json');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return problem('malformed-request', { status: statusCode });
  }
  return problem(isUnavailable(error) ? 'unavailable' : 'internal');
}
