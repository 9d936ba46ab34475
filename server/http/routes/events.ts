import { Readable } from 'node:stream';
import { z } from 'zod';
import { redact } from '#shared/authorization/redact.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { readerOf } from '../../identity/authorize.ts';
import { callerOf, type Caller } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
});

type Log = HttpDependencies['log'];

/** The log itself, as its reader may have it: a page as JSON, or all that remains as NDJSON, one event a line. */
export const eventRoutes: Routes = async (app, { dependencies: { log } }) => {
  app.get('/events', { schema: { tags: ['reading'], querystring: query } }, async (request, reply) => {
    const caller = callerOf(request);
    const { after, limit } = request.query;
    if (request.headers.accept?.includes('application/x-ndjson') === true) {
      const lines = Readable.from(ndjson(log, caller, after), { objectMode: false });
      return reply.type('application/x-ndjson; charset=utf-8').send(lines);
    }
    const { head } = caller.node;
    const events: LoggedEvent[] = [];
    for await (const page of log.pages(caller.node.id, after, Math.min(after + limit, head.seq))) {
      events.push(...forReader(page, caller));
    }
    return { events, head };
  });
  await Promise.resolve();
};

async function* ndjson(log: Log, caller: Caller, after: number): AsyncGenerator<string> {
  for await (const page of log.pages(caller.node.id, after, caller.node.head.seq)) {
    const lines = forReader(page, caller).map((event) => `${JSON.stringify(event)}\n`);
    if (lines.length > 0) yield lines.join('');
  }
}

function forReader(events: readonly LoggedEvent[], { account, node }: Caller): LoggedEvent[] {
  const reader = readerOf(account);
  return events.flatMap((event) => redact(event, node.state, reader) ?? []);
}
