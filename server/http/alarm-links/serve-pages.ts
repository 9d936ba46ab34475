import type { FastifyInstance, FastifyReply } from 'fastify';
import { cspHash } from '../plugins/security-headers.ts';

/** A request for a link: its token, and what its page's form sends. */
export type WithToken = { readonly Params: { readonly token: string }; readonly Body?: unknown };

/** Links are opened without an account and without a session. */
export const linkSchema = { tags: ['links'], security: [] };

/**
 * Lets a room of routes serve pages behind links: forms are read (at most `largestForm` bytes), nothing but the page's own `style` is loaded,
 * and neither caches, search engines nor other sites learn the address, which is the key.
 */
export function serveLinkPages(
  app: Pick<FastifyInstance, 'addContentTypeParser' | 'addHook'>,
  { style, largestForm }: { readonly style: string; readonly largestForm: number },
): void {
  const policy = [
    "default-src 'none'",
    `style-src ${cspHash(style)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    done();
  });
}

/** Answers with a page of HTML. */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}
