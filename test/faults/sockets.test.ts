import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { heapEnvironment } from '../support/heap.ts';
import { inMegabytes, isGivenBack, lookWhenGivenBack, openMemory } from '../support/memory.ts';
import type { Memory, MemoryLook } from '../support/memory.ts';
import { metricsOf } from '../support/metrics.ts';
import { openWebsocket } from '../support/raw-websocket.ts';
import type { RawWebsocket } from '../support/raw-websocket.ts';
import { until } from '../support/until.ts';

let vaka: FreshConsole;
let tib: ApiClient;
let follower: Follower;
/** Those who never say who they are, and from when. */
let silent: readonly RawWebsocket[];
let silentSince = 0;
let memory: Memory;
let atFirst: MemoryLook;

beforeAll(async () => {
  vaka = await freshConsole(heapEnvironment);
  tib = await ApiClient.signIn(vaka.address, 'tib');
  follower = await Follower.follow(tib);
  memory = await openMemory(vaka);
  atFirst = await memory.look();
  silent = await Promise.all(Array.from({ length: 200 }, () => openWebsocket(vaka.address)));
  silentSince = Date.now();
});
afterAll(async () => {
  memory.close();
  follower.close();
  await vaka.dispose();
});

/** Whoever follows as they should has all that is recorded meanwhile. */
async function othersAreServed(): Promise<void> {
  const text = 'Lugnt vid kajen';
  const { seq } = await tib.record('journal.write', {
    entry: crypto.randomUUID(),
    kind: 'note',
    direction: 'internal',
    text,
  });
  await follower.reaches(seq);
}

const position = (after: unknown) => `420${JSON.stringify(['follow', { organisation: 'tyreso', after }])}`;

/** Each is cut off, or answered, and nobody else notices. */
const garbage: readonly (readonly [what: string, say: (socket: RawWebsocket) => void])[] = [
  ['noise', (socket) => socket.sendBytes(crypto.getRandomValues(new Uint8Array(5_000)))],
  ['a frame without a mask', (socket) => socket.sendBytes(new Uint8Array([0x81, 1, 50]))],
  ['a frame of a kind that there is not', (socket) => socket.send('x', 5)],
  ['a frame of more than 16 kB', (socket) => socket.send('x'.repeat(17_000))],
  [
    'a frame that says it is of 4 EB',
    (socket) => socket.sendBytes(new Uint8Array([0x81, 0xff, 0x3f, ...Array.from({ length: 11 }, () => 0)])),
  ],
  ['text that is not UTF-8', (socket) => socket.send(new Uint8Array([0x34, 0xff, 0xfe]))],
  ['a packet of a kind that there is not', (socket) => socket.send('9')],
  ['a packet that is not JSON', (socket) => socket.send('42["follow",{')],
  ['a packet that is no event', (socket) => socket.send('42{"a":1}')],
  ['an event with a name of the server’s own', (socket) => socket.send('42["disconnect","x"]')],
  ['a name of the language’s own', (socket) => socket.send('42["__proto__",{"constructor":1}]')],
  [
    'bytes that are promised and never come',
    (socket) => socket.send('459999-["follow",{"_placeholder":true,"num":0}]'),
  ],
  ['bytes that nobody asked for', (socket) => socket.send(new Uint8Array(1_000), 2)],
  ['deep JSON', (socket) => socket.send(`42["follow",${'['.repeat(8_000)}${']'.repeat(8_000)}]`)],
  ['a room of its own choice', (socket) => socket.send('40/admin,')],
  ['an answer that nobody waits for', (socket) => socket.send('439999[1]')],
];

test.each(garbage)('%s harms nobody', async (_what, say) => {
  for (const token of [undefined, tib.token]) {
    const socket = await openWebsocket(vaka.address, token);
    say(socket);
    await wait(20);
    socket.close();
  }
  await othersAreServed();
});

test('a position that is none is refused by name, and no answer is needed to refuse it', async () => {
  const socket = await openWebsocket(vaka.address, tib.token);
  for (const after of [-1, 1.5, 'x', null, {}, 1e300]) socket.send(position(after));
  socket.send('42["follow"]');
  socket.send('42["follow",{"organisation":"alingsas","after":0},5]');
  await until(() => socket.heard().match(/"error":"malformed"/g)?.length ?? 0).toBe(6);
  expect(socket.isOpen()).toBe(true);
  socket.close();
});

test.each([
  ['packets', (socket: RawWebsocket) => socket.send('42["x"]')],
  ['requests to follow', (socket: RawWebsocket) => socket.send(position(0))],
  ['pings', (socket: RawWebsocket) => socket.send('', 9)],
] as const)('a flood of %s is cut off, before and after it is known whose it is', async (_what, say) => {
  for (const token of [undefined, tib.token]) {
    const socket = await openWebsocket(vaka.address, token);
    // Who reads nothing either must not have the answers gather.
    socket.stopReading();
    for (let count = 0; count < 150; count += 1) say(socket);
    await wait(100);
    for (let tries = 0; tries < 400 && (await followersOf(vaka.address)) > 1; tries += 1) await wait(50);
    expect(await followersOf(vaka.address)).toBe(1);
    socket.close();
  }
  await othersAreServed();
});

async function followersOf(address: string): Promise<number> {
  return (await metricsOf(address))('vaka_followers');
}

test('who says wrongly who they are is told so at once, and who never says it is let go after ten seconds', async () => {
  const stranger = await openWebsocket(vaka.address, 'no-such-token');
  expect(stranger.heard()).toContain('no-session');
  await until(() => silent.filter((socket) => socket.isOpen()).length).toBe(0);
  expect(Date.now() - silentSince).toBeGreaterThan(8_000);
  expect(Date.now() - silentSince).toBeLessThan(25_000);
  stranger.close();
  await othersAreServed();
});

test('nothing of it is an error to the console, nor stays in its memory', async () => {
  expect(loggedErrors(vaka.output())).toEqual([]);
  expect(follower.connected).toBe(true);
  const allowed = { room: 48 * 1024 ** 2, events: 0 };
  const atLast = await lookWhenGivenBack(memory, atFirst, allowed);
  // What was recorded beside it is little and short.
  const isOver = isGivenBack(atFirst, atLast, allowed);
  expect(isOver, `${inMegabytes(atLast)}, before ${inMegabytes(atFirst)}`).toBe(true);
});
