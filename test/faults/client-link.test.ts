import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadLink } from '../support/bad-link.ts';
import type { Passage } from '../support/bad-link.ts';
import { ApiClient } from '../support/console.ts';
import { FieldClient } from '../support/field-client.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { until } from '../support/until.ts';
import { expectEqualToLog, fieldCommand } from '../sync/phones.ts';
import { roundsOr, sayInSummary } from './long-run.ts';

const rounds = roundsOr(4);
const passages: readonly Passage[] = ['half', 'none', 'refused'];
const commandsEach = 6;

describe('phones whose way to the console is bad', () => {
  const random = numbersFrom(26);
  let vaka: FreshConsole;
  let link: BadLink;
  let direct: ApiClient;
  let accounts: readonly ApiClient[];

  beforeAll(async () => {
    vaka = await freshConsole({ LOG_LEVEL: 'fatal' });
    link = await BadLink.to(vaka.address);
    direct = await ApiClient.signIn(vaka.address, 'tib');
    const others = ['stabschef', 'punkt'].map((username) => ApiClient.signIn(vaka.address, username));
    accounts = [direct, ...(await Promise.all(others))].map((account) => account.at(link.address));
  });

  afterAll(async () => {
    await link.close();
    await vaka.dispose();
  });

  it(
    'slow, half-open, swallowing everything or cut: every command is recorded once, and every phone ends as the log',
    async () => {
      const phones = accounts.map((account) => new FieldClient(account));
      try {
        for (let round = 0; round < rounds; round += 1) {
          const passage = passages[round % passages.length] ?? 'all';
          for (const [index, phone] of phones.entries())
            for (let turn = 0; turn < commandsEach; turn += 1)
              phone.give(randomUUID(), fieldCommand(index === 2, turn));
          link.weather = { random, delay: 30, cuts: 0, silences: 0 };
          await wait(random() * 150);
          link.passage = passage;
          await wait(200 + random() * 500);
          link.weather = null;
          link.passage = 'all';
          // What went silent stays so until it is cut, as by a network that the phone has left.
          link.cutAll();
          await until(() => phones.flatMap(({ rows }) => rows)).toEqual([]);
        }
        await expectEqualToLog(phones, accounts, direct);
        const given = phones.reduce((sum, phone) => sum + phone.given.length, 0);
        sayInSummary(
          `client link slow, half-open, black-holed, cut: ${rounds} times; ${given} commands of ${phones.length} phones, each ` +
            'recorded once and in order; every phone equal to the log',
        );
      } finally {
        for (const phone of phones) phone.close();
      }
      expect(vaka.process.exitCode).toBe(null);
    },
    60_000 + rounds * 10_000,
  );
});
