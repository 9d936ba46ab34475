import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import { openRaw } from '../support/raw-http.ts';

const writers = 12;
const followers = 5;
/** Of two seconds that a body may take to come whole (server/http/end-server.ts), and what a full machine adds. */
const longestEnd = 8_000;

test('told to end, a console ends at once though clients keep asking, sends its followers to another, and keeps all that it acknowledged', async () => {
  const vaka = await freshConsole();
  const folder = await mkdtemp(join(tmpdir(), 'vaka-again-'));
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
  const sentAway = await Promise.all(
    Array.from({ length: followers }, () => follower(vaka.address, tib.token)),
  );
  for (const unfinished of [
    'POST /api/session HTTP/1.1\r\nhost: vaka\r\ncontent-length: 99\r\n\r\n{',
    'GET /',
  ]) {
    const socket = await openRaw(vaka.address);
    socket.on('error', () => undefined).write(unfinished);
  }
  await wait(1_000);
  const told = Date.now();
  try {
    expect(await vaka.stop()).toBe(0);
    expect(Date.now() - told).toBeLessThan(longestEnd);
    // Its client returns by itself, as it would not if it had been told to go (41).
    for (const { closed } of sentAway)
      expect(await closed).toEqual({ code: 1012, reason: 'restart', told: false });
    writing = false;
    await Promise.all(busy);
    const again = await startConsole({
      DATABASE_URL: vaka.databaseUrl,
      VAKA_DATA_DIR: folder,
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
    await rm(folder, { recursive: true, force: true });
  }
});

/** Opens a socket that says who it is; resolves when it is let in, to the promise of how it was closed. */
async function follower(address: string, token: string): Promise<{ closed: Promise<Closed> }> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live/?EIO=4&transport=websocket`);
  let told = false;
  const closed = new Promise<Closed>((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason, told }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('a follower was not let in')));
    socket.addEventListener('message', ({ data }) => {
      if (String(data).startsWith('0')) socket.send(`40${JSON.stringify({ token })}`);
      if (String(data).startsWith('40')) resolve();
      if (data === '41') told = true;
    });
  });
  return { closed };
}

type Closed = { readonly code: number; readonly reason: string; readonly told: boolean };

async function logOf(client: ApiClient): Promise<LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (;;) {
    const { body } = await client.ask(`/events?after=${all.at(-1)?.seq ?? 0}`);
    const { events } = body as { events: LoggedEvent[] };
    if (events.length === 0) return all;
    all.push(...events);
  }
}
