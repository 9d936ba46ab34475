import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Comparison, PastState, ReplayOverview } from '#shared/replay/source.ts';
import { stateFromJson, stateToJson } from '#shared/state-json.ts';
import { ApiClient } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { watchedConsole } from '../support/watched-console.ts';

/** Any past moment of the whole console, as it was known and as it was. */
const { vaka, tib, observer } = await watchedConsole();

type PastBody = Omit<PastState, 'state'> & { readonly hash: string; readonly state: unknown };

async function past(at: number | string, reading = 'known'): Promise<PastBody> {
  const answer = await observer.ask(`/state?at=${at}&reading=${reading}`);
  expect(answer.status).toBe(200);
  return answer.body as PastBody;
}

const textsIn = ({ state }: PastBody) => [...stateFromJson(state).journal.values()].map(({ text }) => text);

function write(text: string, more: { occurredAt?: string } = {}) {
  const entry = randomUUID();
  return { entry, ...more, data: { entry, kind: 'event', direction: 'in', text } };
}

test('every position answers with what a board that followed live showed there', async () => {
  const follower = await Follower.follow(observer);
  const shown = new Map<number, unknown>();
  const incident = randomUUID();
  const given = [
    ['incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' }],
    ['incident.classify', { incident, level: 'major', motive: 'Kylan tilltar under natten' }],
    ['journal.write', write('Nätägaren ringde').data],
    ['situation.set-title', { title: 'Strömavbrott i kyla' }],
    ['incident.close', { incident, reason: 'Strömmen är åter' }],
  ] as const;
  for (const [type, data] of given) {
    const { seq } = await tib.record(type, data);
    await follower.reaches(seq);
    shown.set(follower.client.seq, structuredClone(stateToJson(follower.client.state)));
  }
  follower.close();
  for (const [seq, state] of [...shown].toReversed())
    expect(stateToJson(stateFromJson((await past(seq)).state))).toEqual(state);
  const { marks, seq, density, levels } = (await observer.ask('/replay')).body as ReplayOverview;
  expect(marks.filter((mark) => mark.incident === incident)).toMatchObject([
    { kind: 'level', level: 'major' },
  ]);
  expect(density.at(-1)?.seq).toBe(seq);
  expect(levels.at(-2)?.level).toBe('major');
  expect(levels.at(-1)?.level).not.toBe('major');
  const first = Math.min(...shown.keys());
  const last = Math.max(...shown.keys());
  const compared = (await observer.ask(`/replay/compare?from=${last}&to=${first}`)).body as Comparison;
  expect(compared.from.seq).toBe(first);
  const lines = compared.lines.map(({ text }) => text).join('\n');
  expect(lines).toContain('bedömdes som särskild händelse');
  expect(lines).toContain('Läget fick namnet: Strömavbrott i kyla');
});

test('what happened before and was written down later is there by event time, and not by recorded time', async () => {
  const before = write('Före');
  const { seq } = await tib.record('journal.write', before.data);
  const { at } = await past(seq);
  const late = write('Sent inskriven');
  const answer = await tib.command('journal.write', late.data, { occurredAt: at ?? '' });
  expect(answer.status).toBe(201);
  expect(textsIn(await past(at ?? ''))).not.toContain('Sent inskriven');
  const happened = await past(at ?? '', 'happened');
  expect(textsIn(happened)).toContain('Sent inskriven');
  expect(happened.asItWas?.late).toEqual([late.entry]);
  expect(happened.seq).toBe(seq);
});

test('a text that is confidential later comes back from no moment, by no reading and in no comparison', async () => {
  const secret = 'Bostad med skyddad adress';
  const { at } = await past((await tib.record('journal.write', write('Innan').data)).seq);
  const open = write(secret);
  const data = { ...open.data, kind: 'decision' };
  const answer = await tib.command('journal.write', data, { occurredAt: at ?? '' });
  const { seq } = answer.body as { seq: number };
  const everywhere = async () =>
    JSON.stringify([
      await observer.ask(`/state?at=${seq}`),
      await observer.ask(`/state?at=${seq}&reading=happened`),
      await observer.ask(`/state?at=${at}&reading=happened`),
      await observer.ask(`/replay/compare?from=${seq - 1}&to=${seq}`),
      await observer.ask(`/replay/compare?from=0&to=${at}&reading=happened`),
      await observer.ask('/replay'),
    ]);
  expect((await everywhere()).split(secret).length).toBeGreaterThan(4);
  await tib.record('record.restrict', { record: open.entry, ground: 'OSL 21 kap. 3 §' });
  expect(await everywhere()).not.toContain(secret);
});

test('a moment past the end, a reading that there is not, and a reader of one point alone are refused', async () => {
  const { seq } = (await observer.ask('/replay')).body as ReplayOverview;
  expect((await observer.ask(`/state?at=${seq + 1}`)).status).toBe(404);
  expect((await observer.ask(`/replay/compare?from=1&to=${seq + 1}`)).status).toBe(404);
  expect((await observer.ask(`/state?at=1&reading=recalled`)).status).toBe(400);
  expect((await observer.ask('/replay?from=yesterday')).status).toBe(400);
  const staff = await ApiClient.signIn(vaka.address, 'punkt');
  for (const path of ['/replay', '/replay/compare?from=0&to=1', '/state?at=1&reading=happened'])
    expect((await staff.ask(path)).status).toBe(403);
});
