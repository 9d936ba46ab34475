import type { FastifyReply, FastifyRequest } from 'fastify';

export const sessionCookie = 'vaka_session';

/** Never read by a script, never sent from another site; Secure wherever people use HTTPS. */
function attributes(https: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: https } as const;
}

/** The token that a browser sends along. */
export function sessionCookieOf({ headers: { cookie }, server }: FastifyRequest): string | undefined {
  return cookie === undefined ? undefined : server.parseCookie(cookie)[sessionCookie];
}

/** Gives the browser its session, for the longest that one may last; the server decides when it is over. */
export function setSessionCookie(reply: FastifyReply, token: string, https: boolean): void {
  void reply.setCookie(sessionCookie, token, { ...attributes(https), maxAge: 7 * 24 * 3_600 });
}

export function clearSessionCookie(reply: FastifyReply, https: boolean): void {
  void reply.clearCookie(sessionCookie, attributes(https));
}
