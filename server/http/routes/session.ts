import { z } from 'zod';
import type { Account } from '../../identity/account.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';
import { readSession } from '../plugins/authentication.ts';
import { isFromPage, isSameOrigin } from '../same-origin.ts';
import { clearSessionCookie, setSessionCookie } from '../session-cookie.ts';

const signInBody = z.strictObject({
  organisation: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: 'validation.slug' }),
  username: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\w.@-]+$/, { message: 'validation.invalid' }),
  password: z.string().min(1).max(1_000),
  /** For accounts with a second factor. */
  code: z.string().max(20).optional(),
});

/** Signing in, who one is, and signing out (contract.md, Signing in). */
export const sessionRoutes: Routes = async (app, { dependencies }) => {
  const { identity, config } = dependencies;

  app.post('/', { schema: { tags: ['session'], body: signInBody } }, async (request, reply) => {
    const fromPage = isFromPage(request.headers);
    // Else another site could sign a visitor in as somebody else.
    if (fromPage && !isSameOrigin(request.headers, request.host, config.publicUrl))
      throw problem('cross-site');
    const { organisation, username, password } = request.body;
    const answer = await identity.signIn({ organisation, username, password, address: request.ip });
    if (answer.kind === 'too-many') {
      throw problem('too-many-sign-ins', { retryAfter: answer.retryAfterSeconds });
    }
    if (answer.kind === 'wrong') throw problem('wrong-credentials');
    const { account } = answer;
    const label = request.headers['user-agent'] ?? null;
    const { token } = await identity.sessions.open(account, fromPage ? 'browser' : 'api', label);
    setSessionCookie(reply, token, config.https);
    void reply.header('cache-control', 'no-store');
    // A browser has its cookie; a script in its page shall never see the token.
    return { account: accountAnswer(account), ...(fromPage ? {} : { token }) };
  });

  app.get('/', { schema: { tags: ['session'] } }, async (request, reply) => {
    const session = await readSession(request, dependencies);
    if (session === null) throw problem('no-session');
    void reply.header('cache-control', 'no-store');
    return { account: accountAnswer(session.account) };
  });

  app.delete('/', { schema: { tags: ['session'] } }, async (request, reply) => {
    const session = await readSession(request, dependencies);
    if (session !== null) await identity.sessions.end(session);
    clearSessionCookie(reply, config.https);
    return reply.code(204).send();
  });

  await Promise.resolve();
};

/** Who is signed in; `guestUntil` where they joined a safety point by a QR code, and so have no password to sign in with. */
export function accountAnswer(account: Account) {
  const { id, name, username, roles, organisation, department, safetyPoint, guestUntil } = account;
  const own = { id, name, username, roles, organisation, department, safetyPoint };
  return guestUntil === null ? own : { ...own, guestUntil };
}
