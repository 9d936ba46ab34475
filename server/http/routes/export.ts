import { z } from 'zod';
import { exportFormats } from '../../export/export-format.ts';
import { checkedExport, savedAs, selectionFields } from '../export-request.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({ format: z.enum(exportFormats), ...selectionFields });

/** The log as a file, at once. One that takes long ends when nobody waits for it any more. */
export const exportRoutes: Routes = async (app, { dependencies }) => {
  const options = { config: { takesLong: true }, schema: { tags: ['reading'], querystring: query } };
  app.get('/export', options, async (request, reply) => {
    const asked = await checkedExport(dependencies, request, request.query);
    const stop = new AbortController();
    reply.raw.once('close', () => stop.abort());
    const file = await dependencies.exportJournal(asked, { signal: stop.signal });
    return reply.type(file.contentType).header('content-disposition', savedAs(file.filename)).send(file.body);
  });
  await Promise.resolve();
};
