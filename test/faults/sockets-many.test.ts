import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandTimes } from '../../scripts/bench/command-times.ts';
import { quantile } from '../../scripts/bench/statistics.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { heapEnvironment } from '../support/heap.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { inMegabytes, openMemory } from '../support/memory.ts';
import { openRaw } from '../support/raw-http.ts';
import { openWebsocket } from '../support/raw-websocket.ts';
import { roundsOr, sayInSummary } from './long-run.ts';

const isLong = roundsOr(1) > 1;
/** How many there are. Of those who follow and never read fewer: what a follower costs, reading or not, the bench says. */
const connections = isLong ? 5_000 : 300;
const followers = connections / 50;
const ofOtherKinds = (connections - followers) / 4;
const openAtOnce = 100;
/** How long (s) people work at the console, and after how long what those connections cost is given back. */
const workFor = isLong ? 15 : 2;
const givenBackAfter = isLong ? 60 : 3;
/** How much slower others may be served, and (ms) the error of the timers by which it is measured: of less nothing can be said. */
const mostSlower = 3;
const timerError = 5;
/** Beside other tests p99 says nothing of what is measured; it is only to be seen that people are served (ms). */
const served = 600;

/** What the process may keep (bytes) of the room that it took for them: an allocator gives it back late, and part of it never. */
const mostResident = 64 * 1024 ** 2;

type Open = { close(): void };

let vaka: FreshConsole;
let tib: ApiClient;

beforeAll(async () => {
  vaka = await freshConsole(heapEnvironment);
  tib = await ApiClient.signIn(vaka.address, 'tib');
});
afterAll(async () => await vaka.dispose());

test(
  `${connections} connections that are slow, silent or never read slow nobody, and cost nothing when they are gone`,
  { timeout: 300_000 },
  async () => {
    const memory = await openMemory(vaka);
    const before = quantile(await work(), 0.99);
    const atFirst = await memory.look();

    const open: Open[] = [];
    for (const kind of [silent, slowHead, slowBody, silentWebsocket, neverReading]) {
      const count = kind === neverReading ? followers : ofOtherKinds;
      for (let opened = 0; opened < count; opened += openAtOnce) {
        const some = Array.from({ length: Math.min(openAtOnce, count - opened) }, kind);
        open.push(...(await Promise.all(some)));
      }
    }
    const during = quantile(await work(), 0.99);
    await writeMuch();
    for (const one of open) one.close();
    await wait(givenBackAfter * 1_000);
    const atLast = await memory.look();
    memory.close();
    sayInSummary(
      `${open.length} hostile connections: others' p99 ${during.toFixed(1)} ms, before ${before.toFixed(1)} ms; memory ${inMegabytes(atLast)}, before ${inMegabytes(atFirst)}`,
    );
    const mostTaken = mostSlower * Math.max(timerError, before);
    expect(during).toBeLessThan(isLong ? mostTaken : Math.max(served, mostTaken));
    expect(atLast.used).toBeLessThan(1.1 * atFirst.used);
    expect(atLast.resident).toBeLessThan(atFirst.resident + mostResident);
    expect(loggedErrors(vaka.output())).toEqual([]);
  },
);

/** How long (ms) each command takes of people who work at an even pace; throws where one is refused. */
const work = (): Promise<number[]> =>
  commandTimes({ address: new URL(vaka.address), token: tib.token }, workFor);

/** Enough that those who never read have it gather before them. */
async function writeMuch(): Promise<void> {
  for (let count = 0; count < (isLong ? 60 : 30); count += 1) {
    const text = 'Vattnet stiger. '.repeat(500);
    await tib.record('journal.write', { entry: randomUUID(), kind: 'note', direction: 'internal', text });
  }
}

/** Connects, and says nothing. */
async function silent(): Promise<Open> {
  const socket = await openRaw(vaka.address);
  return { close: () => void socket.destroy() };
}

/** A byte a second of what it asks for. */
async function slowHead(): Promise<Open> {
  return await slowly('GET /api/session HTTP/1.1\r\nhost: vaka\r\nx: ', 'x');
}

/** A byte a second of what it sends. */
async function slowBody(): Promise<Open> {
  const json = 'content-type: application/json\r\ncontent-length: 100000\r\n\r\n';
  return await slowly(`POST /api/session HTTP/1.1\r\nhost: vaka\r\n${json}{"organisation":"`, 'x');
}

async function slowly(begin: string, more: string): Promise<Open> {
  const socket = await openRaw(vaka.address);
  socket.write(begin);
  const timer = setInterval(() => socket.writable && socket.write(more), 1_000);
  return {
    close() {
      clearInterval(timer);
      socket.destroy();
    },
  };
}

const silentWebsocket = (): Promise<Open> => openWebsocket(vaka.address);

/** Follows, and takes nothing of what it is sent. */
async function neverReading(): Promise<Open> {
  const socket = await openWebsocket(vaka.address, tib.token);
  socket.stopReading();
  socket.send('42["follow",{"organisation":"tyreso","after":0}]');
  return socket;
}
