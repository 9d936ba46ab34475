import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** While a log moves on and on the others are told no oftener than this, in milliseconds; each time costs both sides a batch's share. */
const leastBetween = 10;

/**
 * The channel on which nodes hear that logs have moved; the payload is `organisation:seq`, and the next after a space. Every node hears
 * every notification, its own too, so that one for each of 300 organisations would cost as much again.
 */
export const headChannel = 'vaka_head';
/** A payload has at most 8,000 bytes. */
const mostInOne = 100;

type Position = { readonly organisation: string; readonly seq: number };

/** The payloads that tell of some positions. */
export function payloadsOf(positions: readonly Position[]): string[] {
  const texts = positions.map(({ organisation, seq }) => `${organisation}:${seq}`);
  const count = Math.ceil(texts.length / mostInOne);
  return Array.from({ length: count }, (_, nth) =>
    texts.slice(nth * mostInOne, (nth + 1) * mostInOne).join(' '),
  );
}

/** The positions that a payload tells of. */
export function positionsIn(payload: string): Position[] {
  return payload.split(' ').map((text) => {
    const separator = text.lastIndexOf(':');
    return { organisation: text.slice(0, separator), seq: Number(text.slice(separator + 1)) };
  });
}

/**
 * Tells the other nodes after a commit that a log has moved, never in the commit's transaction: a NOTIFY there makes the
 * commits of all organisations queue. The first is sent at once; after it only the newest position of each log waits.
 */
export function headNotifier(pool: Pool, onError: (error: unknown) => void) {
  const waiting = new Map<string, number>();
  let sending: Promise<void> | null = null;

  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const payloads = payloadsOf([...waiting].map(([organisation, seq]) => ({ organisation, seq })));
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
