import { z } from 'zod';
import { thingId } from '#shared/kernel/text.ts';
import { imageTypes, largestImage, largestPart } from '#shared/photograph/state.ts';
import type { Photograph } from '#shared/photograph/state.ts';
import type { State } from '#shared/state.ts';
import { mayCommand, readerOf } from '../../identity/authorize.ts';
import type { Account } from '../../identity/account.ts';
import type { PartAnswer } from '../../event-log/attachments.ts';
import { matches } from '../cached-body.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['attachments'];
const params = z.object({ organisation: z.string(), id: thingId });
const querystring = z.strictObject({ offset: z.coerce.number().int().min(0).max(largestImage) });
const headers = z.object({
  'x-attachment-size': z.coerce.number().int().min(1).max(largestImage),
  'x-attachment-type': z.enum(imageTypes),
  'x-attachment-sha256': z.string().regex(/^[0-9a-f]{64}$/, { message: 'validation.invalid' }),
});

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** Looked at alone it is a document without rights: no script, no origin, nothing loaded. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Files that belong to records: sent in parts over networks that break, read by those who may read the record. */
export const attachmentRoutes: Routes = async (app, { dependencies: { attachments } }) => {
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
      if (!mayCommand(account, 'safety-point.add-photograph')) throw problem('not-allowed');
      const { body } = request as { readonly body: unknown };
      const part = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const announced = {
        organisation: node.id,
        id: request.params.id,
        account: account.id,
        size: request.headers['x-attachment-size'],
        mediaType: request.headers['x-attachment-type'],
        sha256: request.headers['x-attachment-sha256'],
      };
      if (request.query.offset + part.length > announced.size) throw problem('attachment-differs');
      return answerOf(await attachments.put(announced, request.query.offset, part));
    },
  );

  app.get('/attachments/:id', { schema: { tags, params } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const { id } = request.params;
    const photograph = readable(node.state, account, id);
    if (photograph === null) throw problem('attachment-not-found');
    const headers = fileHeaders(photograph);
    if (matches(request.headers['if-none-match'], etagOf(photograph)))
      return await reply.headers(headers).code(304).send();
    const bytes = await attachments.bytes(node.id, id);
    if (bytes === null) throw problem('attachment-not-found');
    return await reply.headers({ ...headers, 'content-type': photograph.mediaType }).send(bytes);
  });
  await Promise.resolve();
};

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
  }
}

/** The photograph whose file it is, where the account may read it; to the staff of a point, those of their point. */
function readable(state: State, account: Account, attachment: string): Photograph | null {
  const reader = readerOf(account);
  for (const photograph of state.photographs.values()) {
    if (photograph.attachment !== attachment) continue;
    return reader.kind === 'account' || reader.safetyPoint === photograph.safetyPoint ? photograph : null;
  }
  return null;
}

/** It never changes, but is asked for each time: whoever has signed out, or may no longer read it, is answered with nothing. */
function fileHeaders(photograph: Photograph): { readonly [header: string]: string } {
  const { id, mediaType } = photograph;
  return {
    'content-disposition': `inline; filename="bild-${id}.${extensions[mediaType]}"`,
    'content-security-policy': filePolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: etagOf(photograph),
  };
}

function etagOf({ sha256 }: Photograph): string {
  return `"${sha256}"`;
}
