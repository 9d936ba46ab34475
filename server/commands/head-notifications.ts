import type { Pool } from 'pg';

/** The channel on which nodes hear that a log has moved; the payload is `organisation:seq`. */
export const headChannel = 'vaka_head';

/**
 * Tells the other nodes after a commit that a log has moved, never in the commit's transaction: a NOTIFY there makes the
 * commits of all organisations queue. Coalesced: while one is being sent, only the newest position of each log waits.
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
