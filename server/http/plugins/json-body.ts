import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Takes JSON and nothing else; refuses bytes that are not UTF-8, and `__proto__` and `constructor.prototype` anywhere. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body, done) => {
      let text: string;
      try {
        text = utf8.decode(body as Buffer);
      } catch {
        done(problem('malformed-text'));
        return;
      }
      void parse(request, text, done);
    },
  );
}
