import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DepartmentRow } from '#shared/situation/state.ts';
import type { StatusRequest } from '#shared/status-request/state.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider } from './support/http-provider.ts';

const department = 'samhallsbyggnad';

type Seen = {
  readonly departments: { readonly [id: string]: DepartmentRow };
  readonly statusRequests: { readonly [id: string]: StatusRequest };
};

describe('a request for status', () => {
  let provider: HttpProvider;
  let running: FreshConsole;
  let api: ApiClient;

  beforeAll(async () => {
    provider = await startHttpProvider();
    running = await freshConsole({
      VAKA_SMS_URL: provider.url,
      VAKA_SMS_USER: 'u',
      VAKA_SMS_PASSWORD: 'p',
      VAKA_SMS_FROM: 'Vaka',
      VAKA_COMMANDS_PER_MINUTE: '600',
    });
    api = await ApiClient.signIn(running.address, 'tib');
    await api.record('alarm.set-recipient', {
      recipient: 'jour-samhalle',
      name: 'Jourhavande samhällsbyggnad',
      department,
      // Nobody has configured e-mail here: it fails at once, and the SMS goes.
      channels: [
        { kind: 'email', address: 'jour@exempel.se' },
        { kind: 'sms', address: '+46700000001' },
      ],
    });
  });
  afterAll(async () => {
    await running.dispose();
    await provider.close();
  });

  const seen = async (): Promise<Seen> => ((await api.ask('/state')).body as { state: Seen }).state;
  const requestNow = async (id: string) => (await seen()).statusRequests[id];

  async function asked(seconds = 3_600): Promise<{ readonly id: string; readonly token: string }> {
    const before = provider.received.length;
    const id = randomUUID();
    await api.record('status-request.send', {
      statusRequest: id,
      departments: [department, 'kultur-och-fritid'],
      recipients: ['jour-samhalle'],
      dueAt: new Date(Date.now() + seconds * 1_000).toISOString(),
      question: 'Klaras snöröjningen till sex?',
    });
    await until(() => provider.received.length).toBe(before + 1);
    const message = provider.received.at(-1)?.form.get('message') ?? '';
    expect(message).toMatch(/Lägesbegäran från Tyresö kommun: Rapportera läget för/);
    return { id, token: /\/k\/s\/([\w-]{22})$/.exec(message)?.[1] ?? '' };
  }

  const open = async (token: string) => await fetch(`${running.address}/k/s/${token}`);
  const send = async (token: string, form: { readonly [field: string]: string }) =>
    await fetch(`${running.address}/k/s/${token}`, {
      method: 'POST',
      body: new URLSearchParams({ once: randomUUID(), ...form }),
    });

  test('is answered from a phone without an account, and corrected by the same link until it is closed', async () => {
    const { id, token } = await asked();
    const page = await open(token);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    const text = await page.text();
    expect(text).toContain('Läget för Samhällsbyggnadsförvaltningen');
    expect(text).toContain('Klaras snöröjningen till sex?');
    expect(text).not.toContain('<script');
    expect((await requestNow(id))?.answers).toEqual({});

    const red = { status: 'red', note: 'Två bilar\r\nstår', forecast: 'Bättre vid sex', needs: 'Två förare' };
    const once = randomUUID();
    const twice = await Promise.all([send(token, { ...red, once }), send(token, { ...red, once })]);
    for (const answer of twice) expect(await answer.text()).toContain('Tack, svaret är registrerat');
    const { departments, statusRequests } = await seen();
    expect(departments[department]).toMatchObject({
      status: 'red',
      note: 'Två bilar\nstår',
      forecast: 'Bättre vid sex',
      needs: 'Två förare',
      reportedBy: 'Jourhavande samhällsbyggnad',
    });
    expect(statusRequests[id]?.answers[department]).toMatchObject({ via: 'link', status: 'red', count: 1 });

    expect(await (await send(token, { status: 'yellow' })).text()).toContain('Gult');
    expect((await requestNow(id))?.answers[department]).toMatchObject({ status: 'yellow', count: 2 });
    // Somebody else may have written the department's words: they are not shown to whoever holds the link.
    expect(await (await open(token)).text()).not.toContain('Två förare');

    await api.record('status-request.close', { statusRequest: id });
    const late = await send(token, { status: 'green' });
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Begäran är avslutad');
    expect((await requestNow(id))?.answers[department]).toMatchObject({ status: 'yellow' });
  });

  test('does not let whoever has a link fill the log', async () => {
    const { id, token } = await asked();
    let statuses: number[] = [];
    // A minute may turn meanwhile.
    for (let round = 0; round < 3 && !statuses.includes(429); round += 1)
      statuses = (await Promise.all(Array.from({ length: 15 }, () => send(token, { status: 'red' })))).map(
        ({ status }) => status,
      );
    expect(statuses).toContain(429);
    const { id: other, token: theirs } = await asked();
    expect((await send(theirs, { status: 'green' })).status).toBe(200);
    for (const statusRequest of [id, other]) await api.record('status-request.close', { statusRequest });
  });

  test('goes by the next channel where one does not work, and that is seen', async () => {
    const { id } = await asked();
    await until(async () =>
      (await requestNow(id))?.recipients[0]?.attempts.map(({ channel, outcome }) => [channel, outcome]),
    ).toEqual([
      ['email', 'failed'],
      ['sms', 'sent'],
    ]);
  });

  test('names who has not answered when the deadline has come, and is sent again to them alone', async () => {
    const { id, token } = await asked(1);
    await until(async () => (await requestNow(id))?.fellDueAt !== null).toBe(true);
    expect(await (await open(token)).text()).toContain('Svarstiden gick ut');
    const before = provider.received.length;
    await api.record('status-request.remind', { statusRequest: id });
    await until(() => provider.received.length).toBe(before + 1);
    expect(provider.received.at(-1)?.form.get('message')).toContain('Påminnelse.');
    const own = { department, status: 'green' };
    await api.record('situation.set-department-status', own);
    expect((await api.command('status-request.remind', { statusRequest: id })).status).toBe(422);
  });

  test('is answered with a link that was given out, and with nothing that is not an answer', async () => {
    const { id, token } = await asked();
    expect((await open('A'.repeat(22))).status).toBe(404);
    expect((await open(`${token.slice(0, 21)}${token.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect((await send(token, { status: 'blue' })).status).toBe(400);
    expect((await send(token, { status: 'red', note: 'x'.repeat(10_001) })).status).toBe(400);
    expect((await send(token, { status: 'red', note: 'a\u0000b' })).status).toBe(400);
    expect((await requestNow(id))?.answers).toEqual({});
  });
});
