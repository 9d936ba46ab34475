import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { whenAllRead } from '../../all-read.ts';
import { problem } from '../problem.ts';

/** Bytes; less than any route takes. What is no longer comes right after its head, and is taken in one piece. */
const small = 16_384;

/**
 * Takes JSON and nothing else; refuses bytes that are not UTF-8, and `__proto__` and `constructor.prototype` anywhere.
 *
 * Reason for not leaving the reading to Fastify: its listeners for the pieces of each body, and looking at each body between reading two
 * others, took a twelfth of a command.
 */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request: FastifyRequest, sent: IncomingMessage, done) => {
    const take = (bytes: Buffer): void => {
      if (isUtf8(bytes)) void parse(request, bytes.toString(), done);
      else done(problem('malformed-text'));
    };
    whenAllRead(() => {
      const body = smallBody(request);
      if (body !== null) return take(body);
      const { bodyLimit } = request.routeOptions;
      if (Number(request.headers['content-length']) > bodyLimit) done(problem('body-too-large'));
      else wholeBody(sent, bodyLimit).then(take, done);
    });
  });
}

/** Reads a small body that has come whole; null where it is none, or has not come yet. */
export function smallBody({ headers, raw }: Pick<FastifyRequest, 'headers' | 'raw'>): Buffer | null {
  const length = Number(headers['content-length']);
  const isHere = length > 0 && length <= small && raw.readableLength === length && !raw.destroyed;
  return isHere ? (raw.read() as Buffer) : null;
}

/** Reads a body that comes in pieces. What is too large is read to its end and dropped, so that its sender gets to read the answer. */
function wholeBody(sent: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    const hasGone = (): void => reject(problem('malformed-request'));
    if (sent.destroyed) hasGone();
    sent.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= most) return void pieces.push(piece);
      pieces.length = 0;
      reject(problem('body-too-large'));
    });
    sent.once('end', () => resolve(Buffer.concat(pieces)));
    sent.once('error', hasGone);
    sent.once('close', hasGone);
  });
}
