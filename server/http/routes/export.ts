import { z } from 'zod';
import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { message } from '#shared/language/message.ts';
import { thingId, time } from '#shared/kernel/text.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { exportFormats } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({
  format: z.enum(exportFormats),
  incident: thingId.optional(),
  from: time.optional(),
  to: time.optional(),
  readers: z.literal('restricted').optional(),
});

/** The journal as a file. Whoever may read may export; restricted texts only for one who may, and noted. */
export const exportRoutes: Routes = async (app, { dependencies: { exportJournal, identity, log } }) => {
  app.get('/export', { schema: { tags: ['reading'], querystring: query } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const { format, incident, from, to, readers } = request.query;
    if (format === 'archive') throw problem('export-format-not-available');
    const restricted = readers === 'restricted';
    if (!mayReadJournal(account)) throw problem('not-allowed');
    if (restricted && !account.roles.some((role) => hasRestrictedTexts(node.state, role)))
      throw problem('not-allowed');
    if (from !== undefined && to !== undefined && to < from) {
      const text = message('http-problems.field.period');
      throw problem('validation-failed', { errors: [{ field: 'to', message: text }] });
    }
    const gone = incident !== undefined && !node.state.incidents.has(incident);
    if (gone && (await log.eventsOfRecord(node.id, incident)).length === 0) throw problem('record-not-found');
    if (restricted) {
      const detail = [format, incident ?? '', from ?? '', to ?? ''].join(' ').trim();
      await identity.accessLog.note(account, { action: 'export', detail });
    }
    const file = await exportJournal({
      organisation: node.id,
      account,
      format,
      restricted,
      ...(incident === undefined ? {} : { incident }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    return reply
      .type(file.contentType)
      .header('content-disposition', `attachment; filename="${file.filename.replace(/[^\w.-]/g, '_')}"`)
      .send(file.body);
  });
  await Promise.resolve();
};
