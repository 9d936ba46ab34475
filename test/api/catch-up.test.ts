import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases, type Notes } from '#shared/classification/suggestion/notes/read-cases.ts';
import type { CommandType } from '#shared/commands.ts';
import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { PackedMessage } from '#shared/protocol/packed-message.ts';
import { merge, newClient } from '#shared/sync/client.ts';
import type { Message } from '#shared/sync/client.ts';
import { stateFromJson, stateToJson } from '#shared/state-json.ts';
import { inTurn } from '../../web/src/sync/in-turn.ts';
import { unpackPage } from '../../web/src/sync/unpack-page.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

/** Some eight hundred notes as people write them, no two alike. */
const notes = import.meta.glob<{ [name: string]: Notes }>(
  '../../shared/classification/suggestion/notes/{accidents,people,security,supply-lines,weather,unseen*}.ts',
  { eager: true },
);
const texts = Object.values(notes)
  .flatMap((module) => Object.values(module).flatMap(readCases))
  .map(({ note }) => note);

describe('catching up over a thin link', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;
  let start: { seq: number; hash: string; state: unknown };

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
    start = (await tib.ask('/state')).body as typeof start;
    await aNight(tib, start.state);
  }, 60_000);
  afterAll(async () => await vaka.dispose());

  test.each(['br', 'gzip'])('a thousand events of a night weigh at most 100 kB with %s', async (encoding) => {
    const path = `/api/organisations/tyreso/events?after=${start.seq}&limit=1000&form=lean`;
    const { bytes, headers } = await raw(`${vaka.address}${path}`, tib.token, encoding);
    expect(headers['content-encoding']).toBe(encoding);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });

  test('the lean pages lead a client to the state of the log', async () => {
    let { client } = merge(newClient, { type: 'state', ...start });
    for (;;) {
      const { body } = await tib.ask(`/events?after=${client.seq}&limit=1000&form=lean`);
      const page = body as LeanEvents;
      if (page.to === client.seq) break;
      ({ client } = merge(client, { type: 'fetched', ...page }));
    }
    const fresh = (await tib.ask('/state')).body as typeof start;
    expect(client.hash).toBe(fresh.hash);
    expect(stateToJson(client.state)).toEqual(stateToJson(stateFromJson(fresh.state)));
  });

  test.each([
    ['packed', true],
    ['as it is', false],
  ])('a socket is led there too by what it is sent %s', async (_how, unpacks) => {
    const auth = { token: tib.token, unpacks };
    const socket = io(vaka.address, { path: '/live', transports: ['websocket'], auth, forceNew: true });
    const { seq, hash } = start;
    let { client } = merge(newClient, { type: 'state', ...start });
    let [packed, plain] = [0, 0];
    const take = inTurn<Message>((message) => ({ client } = merge(client, message)));
    socket.on('packed', (position: PackedMessage, bytes: Buffer) => {
      packed += 1;
      expect(position.to).toBeGreaterThan(position.after);
      take(unpackPage(Uint8Array.from(bytes).buffer).then((page) => ({ type: 'packed', ...page })));
    });
    socket.on('events', (message: EventsMessage) => {
      plain += 1;
      take({ type: 'events', ...message });
    });
    const follow = { organisation: 'tyreso', after: seq, hash };
    const head = (await socket.emitWithAck('follow', follow)) as { seq: number; hash: string };
    await expect.poll(() => client.hash).toBe(head.hash);
    socket.disconnect();
    // A thousand events a page.
    expect([packed, plain]).toEqual(unpacks ? [2, 0] : [0, 2]);
    const fresh = (await tib.ask('/state')).body as typeof start;
    expect(stateToJson(client.state)).toEqual(stateToJson(stateFromJson(fresh.state)));
  });

  test('a position beyond the log is said not to be there', async () => {
    const answer = await tib.ask('/events?after=999999&form=lean');
    expect(answer.status).toBe(404);
  });
});

/** A thousand events as a bad night has them: calls, updates, reports from the points, tasks. */
async function aNight(tib: ApiClient, state: unknown): Promise<void> {
  const points = Object.keys((state as { safetyPoints: object }).safetyPoints);
  const incidents = Array.from({ length: 12 }, () => randomUUID());
  const text = (turn: number) =>
    `${texts[(turn * 7) % texts.length]} ${turn % 4 === 0 ? texts[turn % texts.length] : ''}`.trim();
  for (const [turn, incident] of incidents.entries()) {
    await tib.record('incident.report', { incident, title: text(turn), incidentType: 'power-outage' });
  }
  const give = (turn: number): [CommandType, object] => {
    const incident = incidents[turn % incidents.length];
    const safetyPoint = points[turn % points.length];
    if (turn % 10 === 7) return ['safety-point.report', { safetyPoint, occupancyChange: (turn % 9) + 1 }];
    if (turn % 10 === 8)
      return ['task.add', { task: randomUUID(), incident, title: text(turn).slice(0, 190), owner: 'TiB' }];
    if (turn % 10 === 9) return ['incident.update', { incident, description: text(turn) }];
    const source = { who: 'Södertörns brandförsvarsförbund', channel: 'phone' };
    const entry = { entry: randomUUID(), kind: 'contact', direction: 'in', source, text: text(turn) };
    return ['journal.write', { ...entry, ...(turn % 3 === 0 ? {} : { incident }) }];
  };
  for (let turn = 0; turn < 1_000; turn += 25) {
    await Promise.all(Array.from({ length: 25 }, (_, index) => tib.record(...give(turn + index))));
  }
}

function raw(
  address: string,
  token: string,
  encoding: string,
): Promise<{ bytes: number; headers: { readonly [name: string]: unknown } }> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => resolve({ bytes, headers: response.headers }));
      response.on('error', reject);
    }).on('error', reject);
  });
}
