import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

let vaka: FreshConsole;
let database: Client;
let tib: ApiClient;
let chair: ApiClient;

beforeAll(async () => {
  vaka = await freshConsole();
  database = new Client({ connectionString: vaka.databaseUrl });
  await database.connect();
  tib = await ApiClient.signIn(vaka.address, 'tib');
  chair = await ApiClient.signIn(vaka.address, 'ordforande');
  const person = (recipient: string, more: object) =>
    tib.record('alarm.set-recipient', { recipient, name: 'Provroll', channels: [], ...more });
  const sms = { channels: [{ kind: 'sms', address: '+46701740605' }, { kind: 'email' }] };
  await person('prov-ordforande', { role: 'chair', ...sms });
  await person('prov-jour', sms);
  await person('prov-stum', {});
});
afterAll(async () => {
  await database.end();
  await vaka.dispose();
});

type Row = { readonly seq: number; readonly kind: string; readonly content: string };

async function outboxAfter(seq: number): Promise<readonly Row[]> {
  const { rows } = await database.query<Row>(
    "select seq::int, kind, content from outbox where organisation = 'tyreso' and seq > $1 order by seq, position",
    [seq],
  );
  return rows;
}

async function head(): Promise<number> {
  const { seq } = (await tib.ask('/head')).body as { seq: number };
  return seq;
}

const order = (recipients: readonly string[], more: object = {}) => ({
  alarm: randomUUID(),
  recipients,
  message: 'Kom till plan 1',
  ...more,
});

describe('an alarm over HTTP', () => {
  test('is recorded with its rows in the outbox, which hold ids alone', async () => {
    const before = await head();
    const data = order(['prov-ordforande', 'prov-jour', 'prov-stum'], { acknowledgeWithinMinutes: 10 });
    const receipt = await tib.record('alarm.send', data);
    const rows = (await outboxAfter(before)).filter(({ seq }) => seq <= receipt.seq);
    expect(rows.map(({ kind }) => kind)).toEqual(['alarm-delivery', 'alarm-delivery', 'timer', 'timer']);
    expect(rows.map(({ content }) => JSON.parse(content) as unknown)).toMatchObject([
      { alarm: data.alarm, recipient: 'prov-ordforande', channel: 'sms', round: 1 },
      { alarm: data.alarm, recipient: 'prov-jour', channel: 'sms', round: 1 },
      { command: { type: 'alarm.next-channel' } },
      { command: { type: 'alarm.mark-unanswered' } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/plan 1|Provroll|4670/);
  });

  test('that is refused writes nothing in the outbox, nor does one sent twice write it twice', async () => {
    const before = await head();
    const nobody = order(['finns-inte']);
    const unknown = await tib.command('alarm.send', nobody);
    expect(unknown).toMatchObject({
      status: 422,
      body: { type: '/problem/recipient-not-found', errors: [{ field: 'data.recipients' }] },
    });
    const about = async (alarm: string) =>
      (await outboxAfter(before)).filter(({ content }) => content.includes(alarm));
    expect(await about(nobody.alarm)).toEqual([]);
    const [id, data] = [randomUUID(), order(['prov-jour'])];
    expect((await tib.command('alarm.send', data, { id })).status).toBe(201);
    expect((await tib.command('alarm.send', data, { id })).status).toBe(200);
    expect((await tib.command('alarm.send', data)).status).toBe(422);
    const first = (await about(data.alarm)).filter(({ content }) => content.includes('"sms"'));
    expect(first).toHaveLength(1);
  });

  test('is acknowledged by whoever it is to, and by nobody else', async () => {
    const { alarm, ...rest } = order(['prov-ordforande', 'prov-jour']);
    await tib.record('alarm.send', { alarm, ...rest });
    const answer = { alarm, answer: 'coming', minutes: 20 };
    const other = await tib.command('alarm.acknowledge', answer);
    expect(other).toMatchObject({ status: 422, body: { type: '/problem/not-alarmed' } });
    expect((await chair.command('alarm.acknowledge', answer)).status).toBe(201);
    expect(await chair.command('alarm.acknowledge', answer)).toMatchObject({
      status: 422,
      body: { type: '/problem/already-answered' },
    });
    const { state } = (await tib.ask('/state')).body as {
      state: { alarmCalls: Record<string, { answer: string; minutes: number }> };
    };
    expect(state.alarmCalls[`${alarm}:prov-ordforande`]).toMatchObject({ answer: 'coming', minutes: 20 });
  });

  test('is not sent by an observer, and what the console orders itself is nobody’s to order', async () => {
    const observer = await ApiClient.signIn(vaka.address, 'lasare');
    expect((await observer.command('alarm.send', order(['prov-jour']))).status).toBe(403);
    const alarm = randomUUID();
    const at = '2026-11-22T06:00:00.000Z';
    const about = { alarm, recipient: 'prov-jour' };
    const system = [
      ['alarm.record-delivery', { ...about, channel: 'sms', round: 1, outcome: 'sent' }],
      ['alarm.record-answer', { ...about, answer: 'coming', via: 'link' }],
      ['alarm.next-channel', { alarm, recipients: ['prov-jour'], calledAt: at }],
      ['alarm.pass-on', { ...about, dueAt: at }],
      ['alarm.mark-unanswered', { alarm, dueAt: at }],
      ['escalation.fire', { escalation: randomUUID(), startsAt: at }],
      ['crisis-leadership.remind-return', { takeover: randomUUID(), dueAt: at }],
    ] as const;
    const admin = await ApiClient.signIn(vaka.address, 'admin');
    for (const client of [tib, admin]) {
      for (const [type, data] of system) expect((await client.command(type, data)).status, type).toBe(403);
    }
  });

  test('is refused by its form before any rule: no recipients, a bad number, an unknown answer', async () => {
    const before = await head();
    const nobody = order([]);
    const bad = [
      ['alarm.send', nobody],
      ['alarm.acknowledge', { alarm: randomUUID(), answer: 'maybe' }],
      [
        'alarm.set-recipient',
        { recipient: 'prov-fel', name: 'Fel', channels: [{ kind: 'sms', address: 'inte ett nummer' }] },
      ],
    ] as const;
    for (const [type, data] of bad) expect((await tib.command(type, data)).status, type).toBe(400);
    const rows = await outboxAfter(before);
    expect(rows.filter(({ content }) => content.includes(nobody.alarm))).toEqual([]);
  });
});
