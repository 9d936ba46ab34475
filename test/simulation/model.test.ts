import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { happenings } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { broken } from './judge.ts';
import { Night } from './night.ts';

const runs = Math.max(4, Math.floor(Number(process.env['VAKA_SEEDS'] ?? 0) / 50));

/** What must be so at any moment of a night: the position that each person has seen, which only rises while the phone's memory lasts. */
type Model = { readonly seen: Map<number, number>; readonly lives: Map<number, number> };

/** One thing that happens; of a night that breaks a rule fast-check leaves only those that it takes. */
class Happens implements fc.AsyncCommand<Model, Night> {
  readonly #name: string;
  readonly #happens: Happening;
  readonly #numbers: readonly [number, number, number];

  constructor(name: string, happens: Happening, numbers: readonly [number, number, number]) {
    this.#name = name;
    this.#happens = happens;
    this.#numbers = numbers;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, night: Night): Promise<void> {
    await this.#happens(night, ...this.#numbers);
    for (const [person, { client, lives, rows }] of night.clients.entries()) {
      if (model.lives.get(person) === lives.length)
        expect(client.seq).toBeGreaterThanOrEqual(model.seen.get(person) ?? 0);
      model.seen.set(person, client.seq);
      model.lives.set(person, lives.length);
      const waiting = rows.filter(({ status }) => status === 'waiting');
      expect(waiting.filter(({ id }) => night.ledger.heard.has(id))).toEqual([]);
    }
  }

  toString(): string {
    return `${this.#name}(${this.#numbers.join(', ')})`;
  }
}

const number = fc.nat(999);
const anyHappening = fc.oneof(
  ...happenings.map(([weight, name, happens]) => ({
    weight,
    arbitrary: fc
      .tuple(number, number, number)
      .map((numbers): fc.AsyncCommand<Model, Night> => new Happens(name, happens, numbers)),
  })),
);

describe('many phones and nodes, whatever happens in whatever order', () => {
  test('keep every rule, and shrink to what breaks one', async () => {
    const whatHappens = fc.commands([anyHappening], { maxCommands: 100, size: 'max' });
    await fc.assert(
      fc.asyncProperty(fc.nat(), whatHappens, async (seed, commands) => {
        const night = await Night.begin(seed);
        try {
          await fc.asyncModelRun(
            () => ({ model: { seen: new Map(), lives: new Map() }, real: night }),
            commands,
          );
          expect(await night.dawn()).toBe(true);
          expect(await broken(night)).toEqual([]);
        } finally {
          night.end();
        }
      }),
      { numRuns: runs },
    );
  }, 3_600_000);
});
