import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { attachmentTypeList, largestAttachment } from '#shared/attachment/media-types.ts';
import { thingId } from '#shared/kernel/text.ts';
import { imageTypes, largestImage, largestPart } from '#shared/photograph/state.ts';
import type { Account } from '../../identity/account.ts';
import { mayCommand } from '../../identity/authorize.ts';
import type { PartAnswer } from '../../event-log/attachments.ts';
import { readableFile, type ReadableFile } from '../attachment-file.ts';
import { matches } from '../cached-body.ts';
import { callerOf } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';
import { isSpilledFile } from '../spilled-file.ts';

const tags = ['attachments'];
const params = z.object({ organisation: z.string(), id: thingId });
const querystring = z.strictObject({ offset: z.coerce.number().int().min(0).max(largestAttachment) });
const headers = z.object({
  'x-attachment-size': z.coerce.number().int().min(1).max(largestAttachment),
  'x-attachment-type': z.enum(attachmentTypeList),
  'x-attachment-sha256': z.string().regex(/^[0-9a-f]{64}$/, { message: 'validation.invalid' }),
  /** `keep`: a picture's place and camera stay in it. */
  'x-attachment-position': z.enum(['keep']).optional(),
});

/** Looked at alone it is a document without rights: no script, no origin, nothing loaded. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Files that belong to records: sent in parts over networks that break, read by those who may read the record. */
export const attachmentRoutes: Routes = async (app, { dependencies }) => {
  const { attachments } = dependencies;
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: largestPart },
    (_request, body, done) => done(null, body),
  );

  app.put(
    '/attachments/:id',
    { bodyLimit: largestPart, schema: { tags, params, querystring, headers } },
    async (request) => {
      const { account, node } = callerOf(request);
      const { body } = request as { readonly body: unknown };
      const part = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const announced = {
        organisation: node.id,
        id: request.params.id,
        account: account.id,
        size: request.headers['x-attachment-size'],
        mediaType: request.headers['x-attachment-type'],
        sha256: request.headers['x-attachment-sha256'],
        keepsPosition: request.headers['x-attachment-position'] === 'keep',
      };
      refuseOthers(account, announced);
      if (request.query.offset + part.length > announced.size) throw problem('attachment-differs');
      return answerOf(await attachments.put(announced, request.query.offset, part));
    },
  );

  app.get('/attachments/:id', { schema: { tags, params } }, async (request, reply) => {
    const { node } = callerOf(request);
    const file = await fileFor(dependencies, request, request.params.id);
    const headers = fileHeaders(file, etagOf(file));
    if (matches(request.headers['if-none-match'], headers.etag))
      return await reply.headers(headers).code(304).send();
    const bytes = await attachments.bytes(node.id, file.id, file.sha256);
    if (bytes === null) throw problem('attachment-not-found');
    return await reply.headers({ ...headers, 'content-type': file.mediaType }).send(bytes);
  });

  app.get('/attachments/:id/thumbnail', { schema: { tags, params } }, async (request, reply) => {
    const { node } = callerOf(request);
    const file = await fileFor(dependencies, request, request.params.id);
    const headers = fileHeaders(
      { ...file, name: `${file.id}.webp`, disposition: 'inline' },
      etagOf(file, 'small-'),
    );
    if (matches(request.headers['if-none-match'], headers.etag))
      return await reply.headers(headers).code(304).send();
    const bytes = await attachments.thumbnail(node.id, file.id, file.sha256);
    if (bytes === null) throw problem('attachment-not-found');
    return await reply.headers({ ...headers, 'content-type': 'image/webp' }).send(bytes);
  });
  await Promise.resolve();
};

/** Those at a safety point send pictures of it and no other files; the others whatever may be attached. */
function refuseOthers(
  account: Account,
  { mediaType, size, keepsPosition }: { mediaType: string; size: number; keepsPosition: boolean },
): void {
  if (mayCommand(account, 'attachment.add')) return;
  const isPhotograph = (imageTypes as readonly string[]).includes(mediaType) && !keepsPosition;
  if (!mayCommand(account, 'safety-point.add-photograph') || !isPhotograph) throw problem('not-allowed');
  if (size > largestImage) throw problem('attachment-too-large');
}

/** The file that is asked for. A reading of a confidential one is noted first: if it cannot be, there is no reading. */
async function fileFor(
  { log, identity }: Pick<HttpDependencies, 'log' | 'identity'>,
  request: FastifyRequest,
  id: string,
): Promise<ReadableFile> {
  const caller = callerOf(request);
  if (await isSpilledFile(log, caller, id)) throw problem('attachment-not-found');
  const file = await readableFile(log, caller, id);
  if (file === null) throw problem('attachment-not-found');
  if (file === 'not-allowed') throw problem('not-allowed');
  if (file.restrictedWith !== null)
    await identity.accessLog.note(caller.account, { action: 'attachment-read', record: file.restrictedWith });
  return file;
}

function answerOf(answer: PartAnswer) {
  switch (answer.kind) {
    case 'received': {
      const { received, complete } = answer;
      if (complete === null) return { received, complete: null };
      const { sha256, size, mediaType, width, height } = complete;
      return { received, complete: { sha256, size, mediaType, width, height } };
    }
    case 'id-reused':
      throw problem('id-reused');
    case 'too-many':
      throw problem('too-many-attachments', { retryAfter: 3_600 });
    case 'differs':
      throw problem('attachment-differs');
    case 'type-differs':
      throw problem('attachment-type-differs');
    case 'not-an-image':
      throw problem('attachment-not-an-image');
    case 'not-a-known-file':
      throw problem('attachment-not-a-known-file');
  }
}

/** It never changes, but is asked for each time: whoever has signed out, or may no longer read it, is answered with nothing. */
function fileHeaders({ name, disposition }: ReadableFile, etag: string) {
  return {
    'content-disposition': dispositionOf(disposition, name),
    'content-security-policy': filePolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag,
  };
}

/** RFC 6266: plain letters for old programs, and the name itself in UTF-8 where it has others. */
function dispositionOf(disposition: string, name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.codePointAt(0)?.toString(16)}`,
  );
  return `${disposition}; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${whole}`}`;
}

function etagOf({ sha256 }: ReadableFile, of = ''): string {
  return `"${of}${sha256}"`;
}
