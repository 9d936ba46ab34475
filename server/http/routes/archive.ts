import { RetainedTexts } from '#shared/archive/due.ts';
import { IncidentRegister } from '#shared/archive/incident-register.ts';
import { accountReader, redact } from '#shared/authorization/redact.ts';
import { readableEvent } from '#shared/projections/readable-event.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** What the archive works with: every incident with its registry number, and which texts are due by the retention plan. */
export const archiveRoutes: Routes = async (app, { dependencies: { log } }) => {
  app.get('/archive', { config: { takesLong: true }, schema: { tags: ['reading'] } }, async (request) => {
    const { account, node } = callerOf(request);
    if (!mayReadJournal(account)) throw problem('not-allowed');
    const { head } = node;
    const texts = new RetainedTexts();
    const register = new IncidentRegister();
    for await (const page of log.pages(node.id, 0, head.seq)) {
      for (const event of page) {
        texts.take(event);
        const shown = readableEvent(redact(event, node.state, accountReader) ?? event);
        if (shown !== null) register.take(shown);
      }
    }
    const now = new Date().toISOString();
    const due = texts.due(node.state.retentionPlan, now);
    return {
      seq: head.seq,
      incidents: register.all,
      due: due.map(({ seqs, ...group }) => ({ ...group, count: seqs.length })),
    };
  });
  await Promise.resolve();
};
