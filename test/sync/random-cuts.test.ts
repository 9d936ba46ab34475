import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadLink } from '../support/bad-link.ts';
import { ApiClient } from '../support/console.ts';
import { FieldClient } from '../support/field-client.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { expectEqualToLog, fieldCommand } from './phones.ts';

/** Each takes a second or two; a night's run has `VAKA_SEEDS` / 100 of them. */
const seeds = Math.max(6, Math.floor(Number(process.env['VAKA_SEEDS'] ?? 0) / 100));

describe('real sockets over a link that delays, cuts and falls silent', () => {
  let vaka: FreshConsole;
  let link: BadLink;
  let direct: ApiClient;
  let accounts: readonly ApiClient[];

  beforeAll(async () => {
    vaka = await freshConsole();
    link = await BadLink.to(vaka.address);
    direct = await ApiClient.signIn(vaka.address, 'tib');
    accounts = await Promise.all(
      ['tib', 'stabschef', 'punkt'].map(async (username) =>
        (await ApiClient.signIn(vaka.address, username)).at(link.address),
      ),
    );
  });
  afterAll(async () => {
    await link.close();
    await vaka.dispose();
  });

  test('every phone ends equal to the log, and every command is recorded once, in order', async () => {
    const seed = fc.nat();
    await fc.assert(
      fc.asyncProperty(seed, fc.nat(2), async (number, forgetful) => {
        const random = numbersFrom(number);
        link.weather = { random, delay: 12, cuts: 0.02, silences: 0.01 };
        const phones = accounts.map((account) => new FieldClient(account));
        try {
          for (let turn = 0; turn < 25; turn += 1) {
            for (const [index, phone] of phones.entries())
              phone.give(randomUUID(), fieldCommand(index === 2, turn));
            if (turn === 12) phones[forgetful]?.forget();
            if (turn % 8 === 7) link.cutAll();
            await new Promise((resolve) => {
              setTimeout(resolve, random() * 30);
            });
          }
          link.weather = null;
          await expect.poll(() => phones.flatMap(({ rows }) => rows)).toEqual([]);
          await expectEqualToLog(phones, accounts, direct);
        } finally {
          for (const phone of phones) phone.close();
        }
      }),
      { numRuns: seeds, endOnFailure: true },
    );
  }, 3_600_000);
});
