import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayEnter } from '../../identity/authorize.ts';
import type { Session } from '../../identity/session.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import { isSameOrigin } from '../same-origin.ts';
import { sessionCookieOf } from '../session-cookie.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

type Sessions = Pick<HttpDependencies, 'identity' | 'config'>;

type Given = { readonly token: string; readonly isCookie: boolean };

const lastGiven = Symbol('what was given last');

/** A connection, and the header that was read on it last: a program says the same in each request. */
type Connection = Socket & {
  [lastGiven]?: { readonly authorization: string; readonly given: Given | null };
};

/** The token that a request carries, and whether as a cookie; null without one. A bearer token stands before the cookie. */
function tokenOf(request: FastifyRequest): Given | null {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const cookie = sessionCookieOf(request);
    return cookie === undefined ? null : { token: cookie, isCookie: true };
  }
  const connection: Connection = request.raw.socket;
  const last = connection[lastGiven];
  if (last?.authorization === authorization) return last.given;
  const token = /^bearer +([\w-]+) *$/i.exec(authorization)?.[1];
  const given = token === undefined ? null : { token, isCookie: false };
  connection[lastGiven] = { authorization, given };
  return given;
}

/**
 * With the cookie a change must come from Vaka's own page, since a browser sends it along from anywhere; a bearer token nobody sends by
 * accident.
 */
function refuseCrossSite(request: FastifyRequest, { config }: Pick<Sessions, 'config'>): void {
  if (safeMethods.has(request.method)) return;
  if (!isSameOrigin(request.headers, request.host, config.publicUrl)) throw problem('cross-site');
}

/** Whose session a request carries; null without one. */
export async function readSession(request: FastifyRequest, dependencies: Sessions): Promise<Session | null> {
  const given = tokenOf(request);
  if (given === null) return null;
  const session = await dependencies.identity.sessions.authenticate(given.token);
  if (session !== null && given.isCookie) refuseCrossSite(request, dependencies);
  return session;
}

/** The same without waiting for anything, as nearly always; null where the database has to be asked. */
function rememberedSession(request: FastifyRequest, dependencies: Sessions): Session | null {
  const given = tokenOf(request);
  if (given === null) return null;
  const session = dependencies.identity.sessions.remembered(given.token);
  if (session !== null && given.isCookie) refuseCrossSite(request, dependencies);
  return session;
}

/** Lets only those who belong to the organisation in the path through, and says who they are. */
export function requireOrganisation(app: FastifyInstance, dependencies: HttpDependencies): void {
  const { organisations } = dependencies;

  async function lookUp(request: FastifyRequest, organisation: string): Promise<void> {
    const session = await readSession(request, dependencies);
    if (session === null) throw problem('no-session');
    refuseStranger(session, organisation);
    const node = await organisations.get(organisation);
    if (node === null) throw problem('organisation-not-found');
    request.caller = { session, account: session.account, node };
  }

  app.addHook('onRequest', (request, _reply, done) => {
    const { organisation } = request.params as { readonly organisation: string };
    const session = rememberedSession(request, dependencies);
    const node = organisations.openedHere(organisation);
    if (session === null || node === undefined)
      return void lookUp(request, organisation).then(() => done(), done);
    refuseStranger(session, organisation);
    request.caller = { session, account: session.account, node };
    done();
  });
}

/** To an account the other organisations do not exist: the answer is the same whether they do. */
function refuseStranger({ account }: Session, organisation: string): void {
  if (!mayEnter(account, organisation)) throw problem('organisation-not-found');
}
