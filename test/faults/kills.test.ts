import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPostmasterFile } from '../../server/db/embedded/postmaster-file.ts';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { derivedId } from '../../server/reactions/derived-id.ts';
import { startHttpProvider } from '../reactions/support/http-provider.ts';
import type { HttpProvider } from '../reactions/support/http-provider.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { until } from '../support/until.ts';
import { ClientLedger } from './client-ledger.ts';
import { roundsOr, sayInSummary } from './long-run.ts';

const rounds = roundsOr(3);
const writers = 8;
const recipients = ['jour-1', 'jour-2', 'jour-3'];
const timersEach = 3;
/** Behind every row of the log. */
const firstTimer = 100_000_000;
const victims = ['console', 'PostgreSQL', 'both'] as const;

describe('a console and its PostgreSQL, killed at random points under load', () => {
  const random = numbersFrom(6);
  const ledger = new ClientLedger();
  let folder: string;
  let provider: HttpProvider;
  let running: RunningConsole | null = null;
  let signedIn: ApiClient | null = null;
  let timers = 0;
  /** Alarms that are not acknowledged. */
  const alarms: { readonly id: string; readonly alarm: string }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-kill-'));
    provider = await startHttpProvider(() => wait(random() * 20, 200));
  });

  afterAll(async () => {
    await running?.stop();
    await provider.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    `lose nothing that was acknowledged and double nothing, and go on with what was to be sent and done`,
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const [api, console] = await started();
        await ledger.settle(api);
        if (round === 0) await setRecipients(api);
        await giveAlarms(api);
        let writing = true;
        const written = ledger.write(api, writers, () => writing);
        alarms.push({ id: randomUUID(), alarm: randomUUID() });
        const alarmed = giveAlarms(api);
        await planTimers();
        await wait(50 + random() * 700);
        const victim = victims[round % victims.length] ?? 'both';
        await kill(victim, console);
        // One whose PostgreSQL alone was killed goes on by itself, with what was waiting.
        if (victim === 'PostgreSQL') await until(() => readyAt(console.address)).toBe(true);
        writing = false;
        await Promise.all([written, alarmed]);
      }
      const [api, console] = await started();
      await ledger.settle(api);
      await giveAlarms(api);
      expect(alarms).toEqual([]);
      await everythingDone();
      const { events } = await ledger.judge(api);
      expect(ledger.acknowledged).toBe(ledger.given);
      expect(ledger.given).toBeGreaterThan(rounds * writers);

      const planned = Array.from({ length: timers }, (_, nth) =>
        derivedId('timer', 'tyreso', firstTimer + nth, 0),
      );
      const fired = events.filter(
        ({ type, command }) => type === 'alarm.lists-checked' && planned.includes(command),
      );
      expect(fired.map(({ command }) => command).toSorted()).toEqual(planned.toSorted());

      const { sent, doubled, unmarked } = await messages();
      expect(sent).toBeGreaterThanOrEqual(rounds * recipients.length);
      expect(unmarked).toEqual([]);
      sayInSummary(
        `kills: ${rounds} (console, PostgreSQL, both by turns); ${ledger.given} commands, all acknowledged in the end, 0 lost, ` +
          `0 doubled; ${events.length} events in a whole chain; ${timers} timers fired once each; ` +
          `${sent} messages sent, ${doubled} of them perhaps twice and marked so`,
      );
      expect(await console.stop()).toBe(0);
    },
    120_000 + rounds * 30_000,
  );

  /** The console, started again if it is gone, and its client, whose session outlives both. */
  async function started(): Promise<[ApiClient, RunningConsole]> {
    if (running === null || running.process.signalCode !== null) {
      running = await startConsole({
        VAKA_DATA_DIR: folder,
        VAKA_SMS_URL: provider.url,
        VAKA_SMS_USER: 'u',
        VAKA_SMS_PASSWORD: 'p',
        VAKA_SMS_FROM: 'Vaka',
        LOG_LEVEL: 'fatal',
      });
    }
    signedIn ??= await ApiClient.signIn(running.address, 'tib');
    return [signedIn.at(running.address), running];
  }

  async function kill(victim: (typeof victims)[number], console: RunningConsole): Promise<void> {
    const postmaster = readPostmasterFile(join(folder, 'postgres'))?.pid;
    if (victim !== 'console' && postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
    if (victim !== 'PostgreSQL') return await console.kill();
    // The dead one's processes answer for a moment yet.
    await until(() => readPostmasterFile(join(folder, 'postgres'))?.pid).not.toBe(postmaster);
    expect(console.process.exitCode).toBe(null);
  }

  async function setRecipients(api: ApiClient): Promise<void> {
    for (const [nth, recipient] of recipients.entries()) {
      const channels = [{ kind: 'sms', address: `+4670000000${nth}` }];
      await api.record('alarm.set-recipient', { recipient, name: recipient, channels });
    }
  }

  /** Sends what alarms are not acknowledged yet, with the same ids as before. */
  async function giveAlarms(api: ApiClient): Promise<void> {
    for (let next = alarms[0]; next !== undefined; next = alarms[0]) {
      const { id, alarm } = next;
      const data = { alarm, recipients, message: 'Samling' };
      const { status } = await api.command('alarm.send', data, { id }).catch(() => ({ status: 0 }));
      if (status !== 201 && status !== 200) return;
      alarms.shift();
    }
  }

  /** Timers that come due before, while and after something is killed. */
  async function planTimers(): Promise<void> {
    const content = JSON.stringify({ command: { type: 'alarm.check-lists', data: {} } });
    await query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       select 'tyreso', $1::bigint + nth, 0, 'timer', $2, now() + nth * interval '300 milliseconds'
       from generate_series(0, $3::integer - 1) as nth`,
      [firstTimer + timers, content, timersEach],
    );
    timers += timersEach;
  }

  /** Claims of those that were killed lapse by themselves after half a minute, which the test does not wait for. */
  async function everythingDone(): Promise<void> {
    await query(
      `update outbox set claimed_until = now() where done_at is null and claimed_until is not null`,
    );
    const open = `select 1 from outbox where done_at is null and (seq >= ${firstTimer} or kind = 'alarm-delivery')`;
    await until(async () => (await query(open)).length).toBe(0);
  }

  /** Every message that the outbox calls sent has reached the provider; what has reached it twice is marked as perhaps double. */
  async function messages(): Promise<{ sent: number; doubled: number; unmarked: string[] }> {
    const received = new Map<string, number>();
    for (const { headers } of provider.received) {
      const key = String(headers['idempotency-key']);
      received.set(key, (received.get(key) ?? 0) + 1);
    }
    const rows = (await query(
      `select seq, position, possible_duplicate as marked from outbox
       where kind = 'alarm-delivery' and done_at is not null`,
    )) as { seq: string; position: number; marked: boolean }[];
    const all = rows.map(({ seq, position, marked }) => ({
      times: received.get(derivedId('send', 'tyreso', Number(seq), position)) ?? 0,
      marked,
      row: `${seq}/${position}`,
    }));
    const wrong = all.filter(({ times, marked }) => times === 0 || (times > 1 && !marked));
    return {
      sent: all.length,
      doubled: all.filter(({ marked }) => marked).length,
      unmarked: wrong.map(({ row }) => row),
    };
  }

  async function query(text: string, values: readonly unknown[] = []): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: runningPostgresUrl(folder) ?? '' });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }
});

async function readyAt(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/readyz`);
  await answer.body?.cancel();
  return answer.ok;
}
