import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#shared/protocol/problem-document.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

const closedIncident = randomUUID();
const report = () => ({ incident: randomUUID(), title: 'Träd över vägen', incidentType: 'storm' });
const command = (type: string, data: unknown, more: object = {}) =>
  JSON.stringify({ id: randomUUID(), type, data, ...more });
const reported = (change: object, more: object = {}) =>
  command('incident.report', { ...report(), ...change }, more);
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const bytes = (...values: number[]) => new Uint8Array(values);

type Case = readonly [
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  field: string | null,
];

const cases: readonly Case[] = [
  ['an unknown field beside the data', reported({}, { priority: 1 }), 400, 'priority'],
  ['an unknown field in the data', reported({ level: 'major' }), 400, 'data.level'],
  ['a wrong type', reported({ title: 5 }), 400, 'data.title'],
  [
    'a missing field',
    command('incident.report', { incident: randomUUID(), incidentType: 'storm' }),
    400,
    'data.title',
  ],
  ['an over-long text', reported({ title: 'å'.repeat(201) }), 400, 'data.title'],
  ['an empty text', reported({ title: '   ' }), 400, 'data.title'],
  ['a control character', reported({ title: 'larm\u0007' }), 400, 'data.title'],
  ['a NUL', reported({ title: 'larm\u0000' }), 400, 'data.title'],
  ['a lone surrogate', reported({ title: '\ud800' }), 400, 'data.title'],
  ['an id that is no UUID', reported({ incident: 'H-041' }), 400, 'data.incident'],
  ['a type of incident that there is not', reported({ incidentType: 'ufo' }), 400, 'data.incidentType'],
  ['a latitude out of range', reported({ place: { label: 'Här', lat: 91, lon: 18 } }), 400, 'data.place.lat'],
  [
    'a longitude out of range',
    reported({ place: { label: 'Här', lat: 59, lon: 181 } }),
    400,
    'data.place.lon',
  ],
  ['half a position', reported({ place: { label: 'Här', lat: 59 } }), 400, 'data.place.lat'],
  ['a department that there is not', reported({ departments: ['hamnen'] }), 422, 'data.departments'],
  ['a time far in the future', reported({}, { occurredAt: inAnHour() }), 400, 'occurredAt'],
  ['a time that is none', reported({}, { occurredAt: 'i natt' }), 400, 'occurredAt'],
  ['a time without a zone', reported({}, { occurredAt: '2026-01-01T00:00:00' }), 400, 'occurredAt'],
  ['a command that there is not', command('incident.delete', {}), 400, 'type'],
  ['a command named as an object’s own function', command('toString', {}), 400, 'type'],
  [
    'an incident that there is not',
    command('incident.close', { incident: randomUUID(), reason: 'Klart' }),
    422,
    'data.incident',
  ],
  [
    'an incident that is closed',
    command('incident.update', { incident: closedIncident, title: 'Ny' }),
    422,
    'data.incident',
  ],
  [
    'a level that the chair decides',
    command('incident.classify', { incident: closedIncident, level: 'extraordinary' }),
    422,
    'data.level',
  ],
  ['a command of another role', command('organisation.configure', { document: {} }), 403, null],
  ['broken JSON', '{"id":', 400, null],
  ['nothing', '', 400, null],
  ['a value that is no object', '[]', 400, 'body'],
  ['bytes that are not UTF-8', bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 400, null],
  ['a prototype', '{"__proto__":{"a":1}}', 400, null],
  ['a hundred thousand brackets', '['.repeat(100_000), 400, null],
  [
    'a deep value',
    command('incident.report', JSON.parse(`${'[{"a":'.repeat(2_000)}1${'}]'.repeat(2_000)}`) as unknown),
    400,
    'data',
  ],
  ['a body of 2 MB', JSON.stringify({ a: 'x'.repeat(2_000_000) }), 413, null],
];

describe('bad input', () => {
  let vaka: FreshConsole;
  let api: ApiClient;
  const head = async () => (await api.ask('/head')).body as { seq: number; hash: string };

  beforeAll(async () => {
    vaka = await freshConsole();
    api = await ApiClient.signIn(vaka.address, 'tib');
    await api.record('incident.report', { ...report(), incident: closedIncident });
    await api.record('incident.close', { incident: closedIncident, reason: 'Röjt' });
  });
  afterAll(async () => await vaka.dispose());

  test.each(cases)(
    '%s is refused, the field named, and nothing recorded',
    async (_what, body, status, field) => {
      const before = await head();
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${api.token}` };
      const url = `${vaka.address}/api/organisations/tyreso/commands`;
      const answer = await fetch(url, { method: 'POST', headers, body });
      const document = (await answer.json()) as ProblemDocument;
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(document).toMatchObject({
        status,
        type: expect.stringMatching(/^\/problem\/[a-z-]+$/) as string,
      });
      expect(document.title).toMatch(/^[A-ZÅÄÖ].*\.$/);
      if (field !== null) expect(document.errors?.map((error) => error.field)).toContain(field);
      expect(await head()).toMatchObject({ seq: before.seq, hash: before.hash });
    },
  );

  test.each([
    ['another content type', { 'content-type': 'text/plain' }, 415],
    ['no session', { authorization: 'Bearer x', 'content-type': 'application/json' }, 401],
  ])('%s', async (_what, headers, status) => {
    const answer = await api.ask('/commands', { method: 'POST', headers, body: reported({}) });
    expect(answer).toMatchObject({ status, body: { status } });
  });

  test.each([
    ['/events?after=-1', 400],
    ['/events?limit=5000', 400],
    ['/events?after=1&after=2', 400],
    ['/journal?incident=x', 400],
    ['/journal?limit=0', 400],
    ['/state?at=sedan', 400],
    ['/state?at=99999999', 404],
    ['/records/x/sealed', 400],
    [`/records/${randomUUID()}/sealed`, 404],
    ['/export?format=doc', 400],
    ['/export', 400],
    ['/nothing', 404],
    ['/%zz', 400],
  ])('%s', async (path, status) => {
    expect(await api.ask(path)).toMatchObject({ status, body: { status } });
  });

  test('another organisation is not there, whether it exists or not, and neither are its ids', async () => {
    const foreign = await ApiClient.signIn(vaka.address, 'tib', 'alingsas');
    const { incidents } = ((await foreign.ask('/state')).body as { state: { incidents: object } }).state;
    const incident = Object.keys(incidents)[0];
    const elsewhere = new ApiClient(vaka.address, 'alingsas', api.token);
    const nowhere = new ApiClient(vaka.address, 'nowhere', api.token);
    expect(await elsewhere.ask('/state')).toEqual(await nowhere.ask('/state'));
    expect(await elsewhere.command('incident.close', { incident, reason: 'x' })).toMatchObject({
      status: 404,
    });
    expect(await api.command('incident.close', { incident, reason: 'x' })).toMatchObject({
      status: 422,
      body: { type: '/problem/incident-not-found' },
    });
  });
});
