import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import { journalCommand } from './commands.ts';
import { type BenchConsole, organisation } from './console.ts';
import type { Batch } from './followers-process.ts';
import { HttpConnection, postRequest } from './http-connection.ts';
import type { Target } from './load.ts';

export type Position = { readonly seq: number; readonly hash: string };

/** Where a console takes commands. */
export function commandsOf({ address, token }: BenchConsole): Target {
  return { address, token, path: `/api/organisations/${organisation}/commands` };
}

/** Records one journal entry: where the log stands then, and its event. */
export async function recordOne(console: BenchConsole): Promise<Position & { event: LoggedEvent }> {
  const body = await post(commandsOf(console), [journalCommand()]);
  const { seq, hash, events } = JSON.parse(body.toString()) as Position & { events: LoggedEvent[] };
  const event = events[0];
  if (event === undefined) throw new Error('a journal entry was recorded without an event');
  return { seq, hash, event };
}

/** The batches of a console's log that take a reader from position to position, as its followers got them. */
export async function batchesOf(console: BenchConsole, batches: readonly Batch[]): Promise<EventsMessage[]> {
  return await Promise.all(
    batches.map(async ({ after, to }) => {
      const path = `/api/organisations/${organisation}/events?after=${after}&limit=${to - after}`;
      const answer = await fetch(new URL(path, console.address), {
        headers: { authorization: `Bearer ${console.token}` },
      });
      const { events } = (await answer.json()) as { events: LoggedEvent[] };
      const last = events.at(-1);
      if (last?.seq !== to) throw new Error(`the events after ${after} were answered ${answer.status}`);
      return { after, to, hash: last.hash, events };
    }),
  );
}

/** Posts bodies over one connection, each when the one before is answered; the last answer. Throws unless each is 201. */
export async function post(target: Target, bodies: readonly unknown[]): Promise<Buffer> {
  const connection = await HttpConnection.open(target.address);
  try {
    let last: Buffer = Buffer.alloc(0);
    for (const given of bodies) {
      const { status, body } = await connection.post(
        postRequest(target.address, target.path, target.token, given),
      );
      if (status !== 201)
        throw new Error(`${target.path} answered ${status}: ${body.toString().slice(0, 400)}`);
      last = body;
    }
    return last;
  } finally {
    connection.close();
  }
}
