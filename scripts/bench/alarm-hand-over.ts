import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { type AlarmProviders, startAlarmProviders } from './alarm-providers.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { type Child, startChild } from './child.ts';
import { noteText } from './commands.ts';
import { organisation, signIn, startConsoleProcess } from './console.ts';
import { createDatabase } from './database.ts';
import { type Figure, figure } from './figure.ts';
import { quantile } from './statistics.ts';

const people = 200;
const channels = ['sms', 'email'] as const;
type Channel = (typeof channels)[number];

/** An alarm to 200: how long from the order until each recipient's provider has the message. */
export const alarmHandOver: Benchmark = {
  name: 'alarm',
  about: `an alarm to ${people} by SMS and by e-mail: sent by a person → each provider has it`,
  async run(options) {
    const providers = await startAlarmProviders();
    const console = await startAlarmConsole(options, providers);
    const bare = await startChild('bare-alarm-process.ts');
    const figures: Figure[] = [];
    for (const channel of channels) {
      await raise(console, providers, channel);
      await raiseBare(bare, providers, channel);
      const vaka: number[][] = [];
      const theirs: number[][] = [];
      for (let round = 1; round <= options.rounds; round += 1) {
        vaka.push(await raise(console, providers, channel));
        theirs.push(await raiseBare(bare, providers, channel));
        const [ours, others] = [vaka.at(-1) ?? [], theirs.at(-1) ?? []];
        options.say(
          `round ${round}, ${channel}: ${quantile(ours, 0.5).toFixed(0)} beside ${quantile(others, 0.5).toFixed(0)} ms`,
        );
      }
      const beside = (share: number) => ({
        unit: 'ms',
        better: 'less' as const,
        vaka: vaka.map((round) => quantile(round, share)),
        comparison: {
          name: channel === 'sms' ? 'bare HTTP loop' : 'bare nodemailer loop',
          rounds: theirs.map((round) => quantile(round, share)),
        },
      });
      figures.push(
        figure({ name: `alarm to ${people} by ${channel}, median`, ...beside(0.5), goal: { most: 200 } }),
        figure({ name: '  the last of them', ...beside(1) }),
      );
    }
    await console.child.stop();
    await bare.stop();
    await providers.close();
    return figures;
  },
};

type AlarmConsole = { readonly child: Child; readonly address: URL; readonly token: string };

async function startAlarmConsole(
  { folder, serverUrl }: BenchmarkOptions,
  providers: AlarmProviders,
): Promise<AlarmConsole> {
  const child = await startConsoleProcess(join(folder, 'alarm'), {
    DATABASE_URL: await createDatabase(serverUrl, 'alarm'),
    VAKA_SMTP_URL: providers.smtpUrl,
    VAKA_MAIL_FROM: 'vaka@example.se',
    VAKA_SMS_URL: providers.smsUrl,
    VAKA_SMS_USER: 'u',
    VAKA_SMS_PASSWORD: 'p',
    VAKA_SMS_FROM: 'Vaka',
  });
  const address = new URL(child.ready);
  const console = { child, address, token: await signIn(address) };
  for (const kind of channels) {
    const members = Array.from({ length: people }, (_, nth) => `${kind}-${nth}`);
    for (const [nth, recipient] of members.entries()) {
      const to = kind === 'sms' ? `+4670${1_000_000 + nth}` : `person-${nth}@example.se`;
      const data = { recipient, name: `Person ${nth}`, channels: [{ kind, address: to }] };
      await give(console, 'alarm.set-recipient', data);
    }
    await give(console, 'alarm.set-list', { list: kind, name: kind, mode: 'all', members });
  }
  return console;
}

/** Milliseconds from when a person's order leaves until each message has come: the append is in it. */
async function raise(console: AlarmConsole, providers: AlarmProviders, channel: Channel): Promise<number[]> {
  const arrived = providers.arrived(people);
  const alarm = randomUUID();
  const started = performance.now();
  await give(console, 'alarm.send', { alarm, recipients: [channel], message: noteText });
  const times = await arrived;
  // What became of each is recorded too, before the next round.
  await wait(1_000);
  await give(console, 'alarm.end', { alarm });
  return times.map((time) => time - started);
}

async function raiseBare(bare: Child, providers: AlarmProviders, channel: Channel): Promise<number[]> {
  const arrived = providers.arrived(people);
  const url = channel === 'sms' ? providers.smsUrl : providers.smtpUrl;
  const started = performance.now();
  bare.process.send({ channel, url, count: people });
  const times = await arrived;
  await wait(200);
  return times.map((time) => time - started);
}

async function give({ address, token }: AlarmConsole, type: string, data: object): Promise<void> {
  const answer = await fetch(new URL(`/api/organisations/${organisation}/commands`, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: randomUUID(), type, data }),
  });
  if (answer.status !== 201) throw new Error(`${type} was answered ${answer.status}: ${await answer.text()}`);
}
