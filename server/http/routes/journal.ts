import { z } from 'zod';
import { thingId } from '#shared/kernel/text.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { foldJournalPage } from '../journal-page.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  incident: thingId.optional(),
});

/** Older journal entries than the state holds, newest first, with their files; `next` is the `before` of the next page, null at the end. */
export const journalRoutes: Routes = async (app, { dependencies: { log } }) => {
  app.get('/journal', { schema: { tags: ['reading'], querystring: query } }, async (request) => {
    const { account, node } = callerOf(request);
    if (!mayReadJournal(account)) throw problem('not-allowed');
    const { before, limit, incident } = request.query;
    const page = {
      limit,
      ...(before === undefined ? {} : { before }),
      ...(incident === undefined ? {} : { incident }),
    };
    const events = await log.journalPage(node.id, page);
    const folded = await foldJournalPage(log, node, events);
    const entries = folded.entries
      .filter((entry) => before === undefined || entry.number < before)
      .filter((entry) => incident === undefined || entry.incident === incident)
      .toSorted((left, right) => right.number - left.number)
      .slice(0, limit);
    const oldest = entries.at(-1)?.number ?? 1;
    const shown = new Set(entries.map(({ id }) => id));
    const attachments = folded.attachments.filter(({ record }) => shown.has(record));
    return { entries, attachments, next: entries.length < limit || oldest === 1 ? null : oldest };
  });
  await Promise.resolve();
};
