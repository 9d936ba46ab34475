import { z } from 'zod';
import { exportFormats } from '../../export/export-format.ts';
import { Places } from '../../export/places.ts';
import { checkedExport, savedAs, selectionFields } from '../export-request.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({ format: z.enum(exportFormats), ...selectionFields });

/** Made of the state, in no time. */
const quick: readonly string[] = ['geojson', 'ics'];
const secondsUntilAgain = 20;

/**
 * The log as a file, at once. One that takes long ends when nobody waits for it any more; three are made at a time, and the others wait
 * for their turn.
 */
export const exportRoutes: Routes = async (app, { dependencies }) => {
  const options = { config: { takesLong: true }, schema: { tags: ['reading'], querystring: query } };
  const places = new Places({ atOnce: 3, waiting: 20, longest: 60_000 });
  app.get('/export', options, async (request, reply) => {
    const asked = await checkedExport(dependencies, request, request.query);
    const stop = new AbortController();
    reply.raw.once('close', () => stop.abort());
    // It may have gone while it was looked at whether it may have it.
    if (reply.raw.closed) stop.abort();
    if (!quick.includes(asked.format) && !(await places.take(stop.signal)))
      throw problem('overloaded', { retryAfter: secondsUntilAgain });
    const file = await dependencies.exportJournal(asked, { signal: stop.signal });
    return reply.type(file.contentType).header('content-disposition', savedAs(file.filename)).send(file.body);
  });
  await Promise.resolve();
};
