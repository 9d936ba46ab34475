import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { digest } from '../../server/event-log/digest.ts';
import type { ApiClient } from './console.ts';

export type CheckedLog = {
  readonly head: Head;
  readonly events: readonly LoggedEvent[];
  /** The journal numbers in the order of the log. */
  readonly numbers: readonly number[];
};

/** Reads a whole log over the API and checks every link of its chain; throws at the first fault. */
export async function readWholeLog(api: ApiClient): Promise<CheckedLog> {
  const { body } = await api.ask('/events?after=0', { headers: { accept: 'application/x-ndjson' } });
  const events = String(body)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedEvent);
  let head: Head = emptyHead;
  for (const event of events) {
    const fault = checkLink(digest, head, event);
    if (fault !== null) throw new Error(`event ${event.seq}: ${fault}`);
    head = { seq: event.seq, hash: event.hash };
  }
  const numbers = events.flatMap((event) =>
    event.type.startsWith('journal.') ? [event.payload?.['number'] as number] : [],
  );
  return { head, events, numbers };
}
