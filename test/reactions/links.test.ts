import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider } from './support/http-provider.ts';

type Page = { readonly status: number; readonly text: string; readonly headers: Headers };

describe('a link in a message', () => {
  let provider: HttpProvider;
  let running: FreshConsole;
  let api: ApiClient;
  let alarm: string;
  let token: string;

  beforeAll(async () => {
    provider = await startHttpProvider();
    running = await freshConsole({
      VAKA_SMS_URL: provider.url,
      VAKA_SMS_USER: 'u',
      VAKA_SMS_PASSWORD: 'p',
      VAKA_SMS_FROM: 'Vaka',
    });
    api = await ApiClient.signIn(running.address, 'tib');
    for (const recipient of ['jour-ett', 'jour-tva']) {
      const channels = [{ kind: 'sms', address: '+46700000001' }];
      await api.record('alarm.set-recipient', { recipient, name: `Jouren ${recipient}`, channels });
    }
  });

  afterAll(async () => {
    await running.dispose();
    await provider.close();
  });

  beforeEach(async () => {
    ({ alarm, token } = await alarmed());
  });

  /** Sends an alarm to both; answers the link that the first one got. */
  async function alarmed(): Promise<{ alarm: string; token: string }> {
    const before = provider.received.length;
    const id = randomUUID();
    await api.record('alarm.send', {
      alarm: id,
      recipients: ['jour-ett', 'jour-tva'],
      message: 'Hemligt om Kumla skola',
    });
    await until(() => provider.received.length).toBe(before + 2);
    const tokens = provider.received
      .slice(before)
      .map(({ form }) => /\/k\/([\w-]{22})$/.exec(form.get('message') ?? '')?.[1] ?? '');
    for (const candidate of tokens) {
      if ((await open(candidate)).text.includes('jour-ett')) return { alarm: id, token: candidate };
    }
    throw new Error('nobody got a link');
  }

  async function read(response: Response): Promise<Page> {
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  const open = async (link: string) => read(await fetch(`${running.address}/k/${link}`));

  const press = async (link: string, choice: string) =>
    read(
      await fetch(`${running.address}/k/${link}`, {
        method: 'POST',
        body: new URLSearchParams({ choice }),
      }),
    );

  async function answerOf(recipient = 'jour-ett') {
    const { body } = await api.ask('/state');
    const calls = (body as { state: { alarmCalls: { [id: string]: Record<string, unknown> } } }).state
      .alarmCalls;
    const { answer, minutes, answeredVia } = calls[`${alarm}:${recipient}`] ?? {};
    return { answer, minutes, answeredVia };
  }

  async function inDatabase(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: running.databaseUrl });
    await client.connect();
    try {
      return await client.query(text, [...values]);
    } finally {
      await client.end();
    }
  }

  it('shows who alarms, when and whom, and nothing of the matter; opening it answers nothing', async () => {
    for (let times = 0; times < 3; times += 1) await open(token);
    await fetch(`${running.address}/k/${token}`, { method: 'HEAD' });
    const page = await open(token);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Larm från Tyresö kommun/);
    expect(page.text).toContain('Till: Jouren jour-ett');
    expect(page.text).toContain('Jag är på väg och framme om');
    expect(page.text).toContain('Är du inte den som larmet är till?');
    expect(page.text).not.toMatch(/Kumla|Hemligt|<script/);
    expect(await answerOf()).toMatchObject({ answer: null });
  });

  it('is kept by nobody on the way and lets nothing else into the page', async () => {
    const { headers } = await open(token);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('answers by its button, for its recipient alone', async () => {
    const page = await press(token, 'coming:20');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Tack, svaret är registrerat');
    expect(page.text).toContain('På väg, 20 min.');
    expect(await answerOf()).toEqual({ answer: 'coming', minutes: 20, answeredVia: 'link' });
    expect(await answerOf('jour-tva')).toMatchObject({ answer: null });
  });

  it('that was used says what was answered and when, and changes nothing', async () => {
    await press(token, 'understood');
    const again = await press(token, 'cannot');
    expect(again.status).toBe(200);
    expect(again.text).toContain('Larmet är redan besvarat');
    expect(again.text).toMatch(/Uppfattat\. Svaret kom \d+ \S+ kl\. \d\d:\d\d\./);
    expect((await open(token)).text).toContain('Larmet är redan besvarat');
    expect(await answerOf()).toMatchObject({ answer: 'understood' });
  });

  it('pressed twice at once is recorded once', async () => {
    const pages = await Promise.all(
      ['coming:10', 'cannot', 'understood'].map((choice) => press(token, choice)),
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(pages.filter(({ text }) => text.includes('Tack, svaret är registrerat'))).toHaveLength(1);
    const { rows } = await inDatabase(
      `select count(*) as count from event where type = 'alarm.acknowledged' and payload like $1`,
      [`%${alarm}%`],
    );
    expect(Number((rows[0] as { count: string }).count)).toBe(1);
  });

  it('that nobody was given is a kind page, and one altered is none of ours', async () => {
    const altered = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const wrong of [altered, 'x', `${token}A`, 'report']) {
      const page = await open(wrong);
      expect(page.status).toBe(404);
      expect(page.text).toContain('Länken finns inte');
    }
    expect((await press(altered, 'understood')).status).toBe(404);
    expect(await answerOf()).toMatchObject({ answer: null });
  });

  it('whose row somebody wrote into the database without the key opens nothing', async () => {
    const made = 'AAAAAAAAAAAAAAAAAAAAAA';
    await inDatabase(
      `insert into alarm_link (token_hash, organisation, alarm, recipient, expires_at)
       values (sha256(convert_to($1, 'UTF8')), 'tyreso', $2, 'jour-ett', now() + interval '1 day')`,
      [made, alarm],
    );
    expect((await open(made)).status).toBe(404);
  });

  it('lasts a day', async () => {
    await inDatabase(`update alarm_link set expires_at = now() - interval '1 second' where alarm = $1`, [
      alarm,
    ]);
    const page = await press(token, 'understood');
    expect(page.status).toBe(410);
    expect(page.text).toContain('Länken gäller inte längre');
    expect(await answerOf()).toMatchObject({ answer: null });
  });

  it('takes the answer to an alarm that has ended', async () => {
    await api.record('alarm.end', { alarm, reason: 'Löst' });
    expect((await open(token)).text).toContain('Larmet är avslutat. Du kan svara ändå.');
    await press(token, 'cannot');
    expect(await answerOf()).toMatchObject({ answer: 'cannot' });
  });

  it('takes a notification’s button as JSON, and nothing that it cannot read', async () => {
    const post = (body: unknown, link = token) =>
      fetch(`${running.address}/k/${link}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await post({ answer: 'maybe' })).status).toBe(400);
    expect((await post({ answer: 'cannot' }, 'AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    const answered = await post({ answer: 'coming', minutes: 40, via: 'push' });
    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({ already: false, answer: 'coming', minutes: 40 });
    expect(await answerOf()).toEqual({ answer: 'coming', minutes: 40, answeredVia: 'push' });
    expect(await (await post({ answer: 'cannot' })).json()).toMatchObject({
      already: true,
      answer: 'coming',
    });
    expect((await press(token, 'perhaps')).status).toBe(400);
  });
});

describe('whoever tries links that nobody was given', () => {
  it('is asked to wait after thirty in a minute, by page and by problem document', async () => {
    const running = await freshConsole({ VAKA_COMMANDS_PER_MINUTE: '600' });
    const guess = (accept: string) =>
      fetch(`${running.address}/k/${randomUUID().replaceAll('-', '').slice(0, 22)}`, { headers: { accept } });
    try {
      const statuses: number[] = [];
      // A minute may turn within the first thirty-one.
      for (let times = 0; times < 62; times += 1) statuses.push((await guess('text/html')).status);
      expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
      expect(statuses).toContain(429);
      const page = await guess('text/html');
      expect(await page.text()).toContain('Vänta en stund');
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await guess('application/json')).status).toBe(429);
    } finally {
      await running.dispose();
    }
  });
});
