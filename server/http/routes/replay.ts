import { z } from 'zod';
import { time } from '#shared/kernel/text.ts';
import { comparisonOf } from '#shared/replay/compare-states.ts';
import { readings } from '#shared/replay/source.ts';
import type { Comparison, ReplayOverview } from '#shared/replay/source.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { Caller } from '../caller.ts';
import { moment } from '../moment.ts';
import { pastStates } from '../past-state.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const window = z.strictObject({ from: time.optional(), to: time.optional() });
const two = z.strictObject({ from: moment, to: moment, reading: z.enum(readings).default('known') });

/** What a slider over the log shows, and what changed between two moments of it. Not for those who follow one point alone. */
export const replayRoutes: Routes = async (app) => {
  const overview = { schema: { tags: ['reading'], querystring: window } };
  app.get('/replay', overview, async (request): Promise<ReplayOverview> => {
    const { node } = readerOfTheWhole(callerOf(request));
    const history = await node.past.history(node.head.seq);
    return history.overview(request.query);
  });

  const comparison = { schema: { tags: ['reading'], querystring: two } };
  app.get('/replay/compare', comparison, async (request): Promise<Comparison> => {
    const { node } = readerOfTheWhole(callerOf(request));
    const { from, to, reading } = request.query;
    const [one, other] = await pastStates(node, [from, to], reading);
    return comparisonOf(one, other);
  });
  await Promise.resolve();
};

function readerOfTheWhole(caller: Caller): Caller {
  if (!mayReadJournal(caller.account)) throw problem('not-allowed');
  return caller;
}
