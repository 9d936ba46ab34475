import type { FastifyInstance } from 'fastify';
import { acceptedEncoding, compress, worthCompressing } from '../compressed.ts';

/**
 * Compresses what is read from this scope's routes, since a phone at 64 kbit/s waits a second for every 8 kB. What a command
 * answers is small and is left; so are streams and what is compressed already.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook<string | Buffer>('onSend', (request, reply, payload, done) => {
    if (request.method !== 'GET' || typeof payload !== 'string') return done(null, payload);
    if (reply.hasHeader('content-encoding') || payload.length < worthCompressing) return done(null, payload);
    void reply.header('vary', 'accept-encoding');
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    if (encoding === null) return done(null, payload);
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    compress(Buffer.from(payload), encoding).then((compressed) => done(null, compressed), done);
  });
}
