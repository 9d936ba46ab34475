import { z } from 'zod';
import { redactState } from '#shared/authorization/redact.ts';
import { readings } from '#shared/replay/source.ts';
import { mayReadJournal, readerOf } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { moment } from '../moment.ts';
import { pastStates } from '../past-state.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({
  at: moment.optional(),
  /** `happened`: journal, levels and the status of the points by the time at which each thing happened. */
  reading: z.enum(readings).default('known'),
  /** Where the client stands, which another node may have told it: what it knows to be gone does not come back. */
  reaches: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

/** The folded state, now or as it was known or was at a position or time. */
export const stateRoutes: Routes = async (app) => {
  app.get('/state', { schema: { tags: ['reading'], querystring: query } }, async (request) => {
    const { account, node } = callerOf(request);
    const reader = readerOf(account);
    const { at, reading, reaches } = request.query;
    if (at === undefined) {
      // Of a log that has been put back from an older copy there is no more than it has.
      if ((await node.readOnTo(reaches)) === 'behind') throw problem('unavailable');
      return { seq: node.head.seq, hash: node.head.hash, state: redactState(node.state, reader) };
    }
    if (reading === 'happened' && !mayReadJournal(account)) throw problem('not-allowed');
    const [past] = await pastStates(node, [at], reading);
    return { ...past, state: redactState(past.state, reader) };
  });
  await Promise.resolve();
};
