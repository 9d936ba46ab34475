import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** While a log moves on and on the others are told no oftener than this, in milliseconds; each time costs both sides a batch's share. */
const leastBetween = 10;

/** The channel on which nodes hear that a log has moved; the payload is `organisation:seq`. */
export const headChannel = 'vaka_head';

/**
 * Tells the other nodes after a commit that a log has moved, never in the commit's transaction: a NOTIFY there makes the
 * commits of all organisations queue. The first is sent at once; after it only the newest position of each log waits.
 */
export function headNotifier(pool: Pool, onError: (error: unknown) => void) {
  const waiting = new Map<string, number>();
  let sending: Promise<void> | null = null;

  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const payloads = [...waiting].map(([organisation, seq]) => `${organisation}:${seq}`);
      waiting.clear();
      await pool
        .query({
          name: 'notify-heads',
          text: `select pg_notify('${headChannel}', payload) from unnest($1::text[]) as payload`,
          values: [payloads],
        })
        .catch(onError);
      await wait(leastBetween);
    }
  }

  return {
    notify(organisation: string, seq: number): void {
      waiting.set(organisation, seq);
      sending ??= send().finally(() => {
        sending = null;
      });
    },
    async close(): Promise<void> {
      while (sending !== null) await sending;
    },
  };
}
