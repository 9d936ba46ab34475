import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problem.ts';

/** Takes JSON and nothing else; refuses bytes that are not UTF-8, and `__proto__` and `constructor.prototype` anywhere. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body, done) => {
      const bytes = body as Buffer;
      if (isUtf8(bytes)) void parse(request, bytes.toString(), done);
      else done(problem('malformed-text'));
    },
  );
}
