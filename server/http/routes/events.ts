import { Readable } from 'node:stream';
import { z } from 'zod';
import { redact } from '#shared/authorization/redact.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { toLean } from '#shared/protocol/lean-event.ts';
import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import { readerOf } from '../../identity/authorize.ts';
import { callerOf, type Caller } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const query = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
  /** `lean`: without ids of events, hashes and salts, to catch up by over a thin link. */
  form: z.enum(['lean']).optional(),
});

type Log = HttpDependencies['log'];

/** The log itself, as its reader may have it: a page as JSON, or all that remains as NDJSON, one event a line. */
export const eventRoutes: Routes = async (app, { dependencies: { log } }) => {
  app.get('/events', { schema: { tags: ['reading'], querystring: query } }, async (request, reply) => {
    const caller = callerOf(request);
    const { after, limit, form } = request.query;
    if (request.headers.accept?.includes('application/x-ndjson') === true) {
      const lines = Readable.from(ndjson(log, caller, after), { objectMode: false });
      return reply.type('application/x-ndjson; charset=utf-8').send(lines);
    }
    if (form === 'lean') return await leanPage(log, caller, after, limit);
    const { head } = caller.node;
    const events: LoggedEvent[] = [];
    for await (const page of log.pages(caller.node.id, after, Math.min(after + limit, head.seq))) {
      events.push(...forReader(page, caller));
    }
    return { events, head };
  });
  await Promise.resolve();
};

/** A page, with where it begins and ends whatever of it this reader gets. */
export async function leanPage(log: Log, caller: Caller, after: number, limit: number): Promise<LeanEvents> {
  const reach = await caller.node.readOnTo(after);
  if (reach === 'behind') throw problem('unavailable');
  if (reach === 'beyond') throw problem('position-not-found');
  const { id, head } = caller.node;
  const previousHash = await hashAt(log, id, after, head);
  const page: LoggedEvent[] = [];
  for await (const read of log.pages(id, after, Math.min(after + limit, head.seq))) page.push(...read);
  const { seq: to, hash } = page.at(-1) ?? { seq: after, hash: previousHash };
  return { after, previousHash, to, hash, events: forReader(page, caller).map(toLean) };
}

async function hashAt(log: Log, organisation: string, seq: number, head: Head): Promise<string> {
  if (seq === 0) return emptyHead.hash;
  if (seq === head.seq) return head.hash;
  const [event] = await log.read(organisation, seq - 1, 1);
  if (event === undefined) throw problem('position-not-found');
  return event.hash;
}

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
