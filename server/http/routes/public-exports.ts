import { z } from 'zod';
import { thingId } from '#shared/kernel/text.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import type { State } from '#shared/state.ts';
import type { OrganisationNode } from '../../commands/organisation-node.ts';
import { publicNdjson, publicPdf, publicRows } from '../../export/public-export.ts';
import type { PublicOrder } from '../../export/public-export.ts';
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
    const order = await orderOf(caller.node, asked);
    // By these two it is approved as it stands here, whatever is prepared anew or released meanwhile.
    const seenUpTo = asked.seenUpTo ?? order.head.seq;
    return { revision: asked.revision, seenUpTo, rows: await publicRows(order) };
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
      const order = await orderOf(node, asked);
      const signed = await evidence.signAtExport(node.id, order.head, now);
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

  /** With the state and the head that stand when it is answered. */
  async function orderOf(node: OrganisationNode, asked: PublicExport): Promise<PublicOrder> {
    const seen = asked.seenUpTo === null ? null : await stateSeen(node, asked.seenUpTo);
    const { id: organisation, state, head } = node;
    return { asked, log, organisation, state, head, seen };
  }
};

async function stateSeen(node: OrganisationNode, seenUpTo: number): Promise<State> {
  const past = await node.stateAt(seenUpTo);
  if (past === null) throw problem('export-not-ready');
  return past.state;
}

/** Those who may prepare one may look at it. */
function askedFor({ account, node }: Caller, id: string): PublicExport {
  if (!mayCommand(account, 'public-export.prepare')) throw problem('not-allowed');
  const asked = node.state.publicExports.get(id);
  if (asked === undefined) throw problem('record-not-found');
  return asked;
}
