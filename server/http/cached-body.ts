import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding, compress, worthCompressing } from './compressed.ts';
import type { Encoding } from './compressed.ts';

/** A body that many ask for: its ETag is that of its bytes, and each compression is made once, when it is first asked for. */
export class CachedBody {
  readonly etag: string;
  readonly contentType: string;
  /** As it is sent to whoever takes nothing compressed. */
  readonly bytes: Buffer;
  readonly #compressible: boolean;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(bytes: Buffer, contentType: string) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    this.#compressible =
      bytes.length >= worthCompressing && /text|json|javascript|svg|manifest/.test(contentType);
  }

  /** Answers with it, compressed as the client can read it, or 304 when the client has it. */
  async send(request: FastifyRequest, reply: FastifyReply, cacheControl: string): Promise<FastifyReply> {
    void reply.header('etag', this.etag).header('cache-control', cacheControl);
    if (this.#compressible) void reply.header('vary', 'accept-encoding');
    if (matches(request.headers['if-none-match'], this.etag)) return reply.code(304).send();
    const encoding = this.encodingFor(request.headers['accept-encoding']);
    void reply.type(this.contentType);
    if (encoding !== null) void reply.header('content-encoding', encoding);
    return reply.send(await this.as(encoding));
  }

  /** How it goes to a client that takes these encodings; null: as it is. */
  encodingFor(header: string | string[] | undefined): Encoding | null {
    return this.#compressible ? acceptedEncoding(header) : null;
  }

  /** Its bytes in an encoding, compressed once. */
  as(encoding: Encoding | null): Promise<Buffer> {
    if (encoding === null) return Promise.resolve(this.bytes);
    const made = this.#compressed.get(encoding);
    if (made !== undefined) return made;
    const making = compress(this.bytes, encoding);
    this.#compressed.set(encoding, making);
    return making;
  }
}

/** Whether the asker has it already. If-None-Match compares weakly; a proxy that compresses may have made the tag weak. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
