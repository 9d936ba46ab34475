import { z } from 'zod';
import { redactState } from '#shared/authorization/redact.ts';
import { time } from '#shared/kernel/text.ts';
import type { RestrictedRecord } from '#shared/record/state.ts';
import { withChanges, type State } from '#shared/state.ts';
import { readerOf } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import { restrictAgain } from '../restrict-again.ts';
import type { Routes } from '../route-options.ts';

const position = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

const query = z.strictObject({
  at: z.union([position, time], { error: 'http-problems.field.at' }).optional(),
});

/** The folded state, now or as it was known at a position or time. */
export const stateRoutes: Routes = async (app) => {
  app.get('/state', { schema: { tags: ['reading'], querystring: query } }, async (request) => {
    const { account, node } = callerOf(request);
    const reader = readerOf(account);
    const { at } = request.query;
    if (at === undefined) {
      return { seq: node.head.seq, hash: node.head.hash, state: redactState(node.state, reader) };
    }
    const past = await node.stateAt(at);
    if (past === null) throw problem('position-not-found');
    const state = withheldSince(past.state, node.state.restrictedRecords.values());
    return { seq: past.head.seq, hash: past.head.hash, state: redactState(state, reader) };
  });
  await Promise.resolve();
};

/** A text that was restricted later is withheld from the past too; one that has been released since is not. */
function withheldSince(past: State, restricted: Iterable<RestrictedRecord>): State {
  let state = past;
  for (const record of restricted) {
    if (!state.restrictedRecords.has(record.id)) state = withChanges(state, restrictAgain(state, record));
  }
  return state;
}
