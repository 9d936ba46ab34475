import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Batch } from '../event-log/append.ts';
import { openGroupAppend } from './group-append.ts';

type Asked = {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly resolve: (answer: object) => void;
  readonly reject: (error: Error) => void;
};

/** A pool whose statements end when they are told to. */
function heldPool() {
  const asked: Asked[] = [];
  const query = ({ name, values }: Pick<Asked, 'name' | 'values'>): Promise<object> =>
    new Promise((resolve, reject) => asked.push({ name, values, resolve, reject }));
  return { asked, pool: { query } as unknown as Pool };
}

function batchOf(organisation: string): Batch {
  const event = { seq: 1, hash: 'h', type: 'journal.written', actor: {}, payload: {}, sealed: {} };
  const events = [event as unknown as LoggedEvent];
  return { organisation, expected: emptyHead, events, receipts: [], outbox: [] };
}

const written = { rowCount: 1, rows: [] };

/** Two that are under way, and three that wait for them. */
function five() {
  const { asked, pool } = heldPool();
  const append = openGroupAppend(pool);
  const answers = ['a', 'b', 'c', 'd', 'e'].map((organisation) => append(batchOf(organisation)));
  return { asked, answers };
}

/** What has been told has come as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('appends of many organisations', () => {
  it('send who comes alone at once, and the rest together', async () => {
    const { asked, answers } = five();
    expect(asked.map(({ name }) => name)).toEqual(['append-batch', 'append-batch']);
    asked[0]?.resolve(written);
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(['append-batch', 'append-batch', 'append-group']);
    asked[1]?.resolve({ rowCount: 0, rows: [] });
    asked[2]?.resolve({ rows: ['c', 'd', 'e'].map((organisation) => ({ organisation })) });
    expect(await Promise.all(answers)).toEqual([true, false, true, true, true]);
  });

  it('try alone who was left out of a group, since its head may only have been held', async () => {
    const { asked, answers } = five();
    asked[0]?.resolve(written);
    asked[1]?.resolve(written);
    await settled();
    asked[2]?.resolve({ rows: [{ organisation: 'c' }] });
    await settled();
    expect(asked.slice(3).map(({ name, values }) => [name, values[0]])).toEqual([
      ['append-batch', 'd'],
      ['append-batch', 'e'],
    ]);
    asked[3]?.resolve(written);
    asked[4]?.resolve({ rowCount: 0, rows: [] });
    expect(await Promise.all(answers)).toEqual([true, true, true, true, false]);
  });

  it('let one fail alone for what is its own', async () => {
    const { asked, answers } = five();
    const repeated = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'receipt_pkey' });
    asked[0]?.resolve(written);
    asked[1]?.resolve(written);
    await settled();
    asked[2]?.reject(repeated);
    await settled();
    asked[3]?.resolve(written);
    asked[4]?.reject(repeated);
    asked[5]?.resolve(written);
    const ends = await Promise.allSettled(answers);
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('say of each that its outcome is unknown when that of its group is', async () => {
    const { asked, answers } = five();
    asked[0]?.resolve(written);
    asked[1]?.resolve(written);
    await settled();
    asked[2]?.reject(new Error('Connection terminated unexpectedly'));
    const ends = await Promise.allSettled(answers);
    expect(ends.map(({ status }) => status).slice(2)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked.length).toBe(3);
  });

  it('do not wait for long for statements that do not end', async () => {
    const { asked, answers } = five();
    await expect.poll(() => asked.length).toBe(3);
    asked[2]?.resolve({ rows: ['c', 'd', 'e'].map((organisation) => ({ organisation })) });
    expect(await Promise.all(answers.slice(2))).toEqual([true, true, true]);
  });
});
