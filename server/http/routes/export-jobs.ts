import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { thingId } from '#shared/kernel/text.ts';
import type { ExportJob } from '#shared/protocol/export-job.ts';
import type { ExportFile } from '../../event-log/export-files.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { checkedExport, savedAs, selectionFields } from '../export-request.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['reading'];
const params = z.object({ organisation: z.string(), id: thingId });
const body = z.strictObject({ format: z.enum(['pdf', 'xlsx']), ...selectionFields });

/**
 * Files that take long to make: ordered, followed and fetched by the one who ordered them. What has become confidential, or may no
 * longer be read, since a file was ordered makes it out of date.
 */
export const exportJobRoutes: Routes = async (app, { dependencies }) => {
  const { exportJobs, exportJournal } = dependencies;

  const find = async (request: FastifyRequest, id: string): Promise<ExportFile> => {
    const { account, node } = callerOf(request);
    const file = await exportJobs.find({ organisation: node.id, account: account.id }, id);
    if (file === null) throw problem('export-not-found');
    return file;
  };

  app.post('/exports', { schema: { tags, body } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const asked = await checkedExport(dependencies, request, request.body);
    const owner = { organisation: node.id, account: account.id };
    const { format, restricted } = asked;
    const job = { format, restricted, seq: node.head.seq };
    const file = await exportJobs.start(owner, job, (making) => exportJournal(asked, making));
    if (file === null) throw problem('too-many-exports', { retryAfter: 5 });
    return reply.code(202).send(jobOf(file));
  });

  app.get('/exports', { schema: { tags } }, async (request) => {
    const { account, node } = callerOf(request);
    const files = await exportJobs.list({ organisation: node.id, account: account.id });
    return { exports: files.map(jobOf) };
  });

  app.get('/exports/:id', { schema: { tags, params } }, async (request) =>
    jobOf(await find(request, request.params.id)),
  );

  app.get('/exports/:id/file', { schema: { tags, params } }, async (request, reply) => {
    const file = await find(request, request.params.id);
    const { account, node } = callerOf(request);
    const { filename, contentType, size, restricted, startedAt } = file;
    if (file.status !== 'ready' || filename === null || contentType === null || size === null)
      throw problem('export-not-ready');
    const mayStill =
      mayReadJournal(account) &&
      (!restricted || account.roles.some((role) => hasRestrictedTexts(node.state, role)));
    const since = [...node.state.restrictedRecords.values()].some((record) => record.since >= startedAt);
    if (!mayStill || since) throw problem('export-outdated');
    return reply
      .type(contentType)
      .header('content-disposition', savedAs(filename))
      .header('content-length', size)
      .send(Readable.from(exportJobs.parts(file.id, size)));
  });

  app.delete('/exports/:id', { schema: { tags, params } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const owner = { organisation: node.id, account: account.id };
    if (!(await exportJobs.remove(owner, request.params.id))) throw problem('export-not-found');
    return reply.code(204).send();
  });
  await Promise.resolve();
};

function jobOf({ id, format, restricted, status, share, filename, size, startedAt }: ExportFile): ExportJob {
  return { id, format, restricted, status, share, filename, size, startedAt };
}
