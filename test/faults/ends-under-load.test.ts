import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';

const writers = 12;

test('told to end, a console ends at once though clients keep asking, and keeps all that it acknowledged', async () => {
  const vaka = await freshConsole();
  const tib = await ApiClient.signIn(vaka.address, 'tib');
  const acknowledged: string[] = [];
  let writing = true;
  const write = async (): Promise<void> => {
    while (writing) {
      const entry = { entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Lugnt' } as const;
      await tib.record('journal.write', entry).then(
        ({ hash }) => acknowledged.push(hash),
        () => wait(20),
      );
    }
  };
  const busy = Array.from({ length: writers }, write);
  await wait(1_000);
  const told = Date.now();
  try {
    expect(await vaka.stop()).toBe(0);
    expect(Date.now() - told).toBeLessThan(8_000);
    writing = false;
    await Promise.all(busy);
    const again = await startConsole({
      DATABASE_URL: vaka.databaseUrl,
      VAKA_DATA_DIR: `/tmp/${randomUUID()}`,
    });
    const hashes = new Set(
      (await logOf(await ApiClient.signIn(again.address, 'tib'))).map(({ hash }) => hash),
    );
    await again.stop();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((hash) => !hashes.has(hash))).toEqual([]);
  } finally {
    writing = false;
    await vaka.dispose();
  }
});

async function logOf(client: ApiClient): Promise<LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (;;) {
    const { body } = await client.ask(`/events?after=${all.at(-1)?.seq ?? 0}`);
    const { events } = body as { events: LoggedEvent[] };
    if (events.length === 0) return all;
    all.push(...events);
  }
}
