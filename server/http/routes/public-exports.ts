import { z } from 'zod';
import { thingId } from '#shared/kernel/text.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import { publicNdjson, publicPdf, publicRows } from '../../export/public-export.ts';
import { mayCommand } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['public-export'];
const params = z.object({ organisation: z.string(), id: thingId });
const format = z.strictObject({ format: z.enum(['pdf', 'ndjson']) });

/** What is given to somebody outside: looked at before it is approved, and the files afterwards. */
export const publicExportRoutes: Routes = async (app, { dependencies }) => {
  const { log, identity, evidence } = dependencies;

  app.get('/public-exports/:id/preview', { schema: { tags, params } }, async (request) => {
    const caller = callerOf(request);
    const asked = askedFor(caller, request.params.id);
    const detail = `${asked.number}`;
    await identity.accessLog.note(caller.account, { action: 'public-export-previewed', detail });
    const { id: organisation, state, head } = caller.node;
    // Read before the rows, as the row of the fold is: what is approved is what stands here.
    return { revision: asked.revision, rows: await publicRows({ asked, log, organisation, state, head }) };
  });

  app.get(
    '/public-exports/:id/file',
    { schema: { tags, params, querystring: format } },
    async (request, reply) => {
      const caller = callerOf(request);
      const asked = askedFor(caller, request.params.id);
      if (asked.status !== 'approved') throw problem('export-not-ready');
      const { format: as } = request.query;
      const { account, node } = caller;
      const name = `${node.id}-utlamnande-${asked.number}.${as}`;
      await identity.accessLog.note(account, { action: 'export', detail: name });
      const saved = { 'content-disposition': `attachment; filename="${name}"` };
      const now = new Date().toISOString();
      const { id: organisation, state, head } = node;
      const signed = await evidence.signAtExport(organisation, head, now);
      const order = { asked, log, organisation, state, head };
      if (as === 'pdf')
        return await reply
          .headers(saved)
          .type('application/pdf')
          .send(await publicPdf(order, { now, who: account.name }));
      const body = await publicNdjson(order, signed);
      return await reply.headers(saved).type('application/x-ndjson').send(body);
    },
  );
  await Promise.resolve();
};

/** Those who may prepare one may look at it. */
function askedFor({ account, node }: Caller, id: string): PublicExport {
  if (!mayCommand(account, 'public-export.prepare')) throw problem('not-allowed');
  const asked = node.state.publicExports.get(id);
  if (asked === undefined) throw problem('record-not-found');
  return asked;
}
