/**
 * The way of all this node's organisations into the log: what is ready while a statement is under way goes together in the next.
 *
 * Invariants: whoever comes alone is sent at once, in a statement of its own; what becomes of one organisation's batch is as if
 * it had been alone, whatever becomes of the others. Where the outcome of a group is unknown it is unknown of each.
 */
import type { Pool } from 'pg';
import { appendGroup } from '../event-log/append-group.ts';
import { appendBatch } from '../event-log/append.ts';
import type { Batch } from '../event-log/append.ts';

/** So that this process reads and answers for the one while the database records the other. */
const mostUnderWay = 2;
/** In milliseconds. What takes longer waits for a lock or for a dead connection, and the other organisations do not wait for it. */
const longestCounted = 100;
/** Events; what has more is long enough by itself. */
const largestGroup = 256;
/** SQLSTATE classes of what a batch itself can be the cause of: its values, a receipt that is there already, its size. */
const ownFault = /^(22|23|54)/;

type Waiting = {
  readonly batch: Batch;
  readonly resolve: (isRecorded: boolean) => void;
  readonly reject: (error: unknown) => void;
};

/** Answers how to append a batch: as `appendBatch` does, and an organisation has one at a time. */
export function openGroupAppend(pool: Pool): (batch: Batch) => Promise<boolean> {
  const waiting: Waiting[] = [];
  let underWay = 0;

  function sendNext(): void {
    while (waiting.length > 0 && underWay < mostUnderWay) {
      underWay += 1;
      let isCounted = true;
      const uncount = (): void => {
        if (!isCounted) return;
        isCounted = false;
        clearTimeout(patience);
        underWay -= 1;
        sendNext();
      };
      const patience = setTimeout(uncount, longestCounted);
      void send(pool, takeGroup(waiting)).finally(uncount);
    }
  }

  return (batch) =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject });
      sendNext();
    });
}

/** At least one, and others for as long as they are small. */
function takeGroup(waiting: Waiting[]): Waiting[] {
  let events = 0;
  const end = waiting.findIndex(({ batch }, index) => {
    events += batch.events.length;
    return index > 0 && events > largestGroup;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

/** Resolves when the statement has ended; who did not get through by it is tried alone after that. */
async function send(pool: Pool, group: readonly Waiting[]): Promise<void> {
  const alone = ({ batch, resolve, reject }: Waiting): Promise<void> =>
    appendBatch(pool, batch).then(resolve, reject);
  const [first] = group;
  if (first !== undefined && group.length === 1) return await alone(first);
  const batches = group.map(({ batch }) => batch);
  const recorded = await appendGroup(pool, batches).catch((error: unknown) => {
    if (isOfOne(error)) return new Set<string>();
    for (const { reject } of group) reject(error);
    return null;
  });
  if (recorded === null) return;
  for (const one of group) {
    if (recorded.has(one.batch.organisation)) one.resolve(true);
    else void alone(one);
  }
}

function isOfOne(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && ownFault.test(code);
}
