import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayEnter } from '../../identity/authorize.ts';
import type { Session } from '../../identity/session.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import { isSameOrigin } from '../same-origin.ts';
import { sessionCookie } from '../session-cookie.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

type Sessions = Pick<HttpDependencies, 'identity' | 'config'>;

/**
 * Whose session a request carries; null without one. A bearer token stands before the cookie. With the cookie a change
 * must come from Vaka's own page, since a browser sends it along from anywhere; a bearer token nobody sends by accident.
 */
export async function readSession(
  request: FastifyRequest,
  { identity, config }: Sessions,
): Promise<Session | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^bearer +([\w-]+) *$/i.exec(authorization)?.[1];
    return token === undefined ? null : await identity.sessions.authenticate(token);
  }
  const cookie = request.cookies[sessionCookie];
  if (cookie === undefined) return null;
  const session = await identity.sessions.authenticate(cookie);
  const changes = !safeMethods.has(request.method);
  if (session !== null && changes && !isSameOrigin(request.headers, request.host, config.publicUrl)) {
    throw problem('cross-site');
  }
  return session;
}

/** Lets only those who belong to the organisation in the path through, and says who they are. */
export function requireOrganisation(app: FastifyInstance, dependencies: HttpDependencies): void {
  app.addHook('onRequest', async (request) => {
    const session = await readSession(request, dependencies);
    if (session === null) throw problem('no-session');
    const { organisation } = request.params as { readonly organisation: string };
    // To an account the other organisations do not exist: the answer is the same whether they do.
    if (!mayEnter(session.account, organisation)) throw problem('organisation-not-found');
    const node = await dependencies.organisations.get(organisation);
    if (node === null) throw problem('organisation-not-found');
    request.caller = { session, account: session.account, node };
  });
}
