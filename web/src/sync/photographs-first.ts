import type { OutboxAnswer } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';

/**
 * What must reach the server before a command of a type can be sent: a photograph's bytes before its command. Answers null
 * when it is there, else what came of it: `later` tries again, `refused` returns the command to its author.
 */
type Preparation = (row: OutboxRow) => Promise<OutboxAnswer | null>;

const preparations = new Map<string, () => Promise<Preparation>>();

/** Names, lazily, what is to be done before commands of a type are sent. */
export function prepareBefore(type: string, load: () => Promise<Preparation>): void {
  preparations.set(type, load);
}

export async function prepare(row: OutboxRow): Promise<OutboxAnswer | null> {
  const load = preparations.get(row.type);
  if (load === undefined) return null;
  try {
    return await (
      await load()
    )(row);
  } catch {
    return { kind: 'later', retryAfter: null };
  }
}
