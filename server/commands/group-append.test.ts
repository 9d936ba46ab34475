import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Batch } from '../event-log/append.ts';
import { openGroupAppend } from './group-append.ts';

type Asked = {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly connection: number;
  readonly resolve: (answer: object) => void;
  readonly reject: (error: Error) => void;
};

/** A pool whose statements end when they are told to. `released`: how connections were given back. */
function heldPool() {
  const asked: Asked[] = [];
  const released: unknown[] = [];
  let connections = 0;
  const queryOn =
    (connection: number) =>
    ({ name, values }: Pick<Asked, 'name' | 'values'>): Promise<object> =>
      new Promise((resolve, reject) => asked.push({ name, values, connection, resolve, reject }));
  const connect = () => {
    connections += 1;
    const release = (error: unknown) => released.push(error);
    return Promise.resolve({ query: queryOn(connections), release });
  };
  return { asked, released, pool: { query: queryOn(0), connect } as unknown as Pool };
}

function batchOf(organisation: string): Batch {
  const event = { seq: 1, hash: 'h', type: 'journal.written', actor: {}, payload: {}, sealed: {} };
  const events = [event as unknown as LoggedEvent];
  return { organisation, expected: emptyHead, events, receipts: [], outbox: [] };
}

const written = { rowCount: 1, rows: [] };

/** What has been told has come as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Two that are under way, and three that wait for them. */
async function five() {
  const { asked, released, pool } = heldPool();
  const { append, appendBehind } = openGroupAppend(pool);
  const answers = ['a', 'b', 'c', 'd', 'e'].map((organisation) => append(batchOf(organisation)));
  for (const answer of answers) answer.catch(() => undefined);
  await settled();
  return { asked, released, answers, appendBehind };
}

describe('appends of many organisations', () => {
  it('send who comes alone at once, and the rest together', async () => {
    const { asked, answers } = await five();
    expect(asked.map(({ name }) => name)).toEqual(['append-batch', 'append-batch']);
    asked[0]?.resolve(written);
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(['append-batch', 'append-batch', 'append-group']);
    asked[1]?.resolve({ rowCount: 0, rows: [] });
    asked[2]?.resolve({ rows: ['c', 'd', 'e'].map((organisation) => ({ organisation })) });
    expect(await Promise.all(answers)).toEqual([true, false, true, true, true]);
  });

  it('go in halves where there are many, and what is left when enough has come or nothing is under way', async () => {
    const { asked, pool } = heldPool();
    const { append } = openGroupAppend(pool);
    const give = (count: number) => {
      for (let number = 0; number < count; number += 1) void append(batchOf(`kommun-${number}`));
    };
    const sizes = () => asked.map(({ values }) => String(values[0]).split('\u001f').length);
    give(50);
    await settled();
    asked[0]?.resolve(written);
    await settled();
    expect(sizes()).toEqual([1, 1, 25]);
    asked[1]?.resolve(written);
    await settled();
    expect(sizes()).toEqual([1, 1, 25, 23]);
    const answered = {
      rows: Array.from({ length: 50 }, (_, number) => ({ organisation: `kommun-${number}` })),
    };
    asked[2]?.resolve(answered);
    await settled();
    give(10);
    await settled();
    expect(sizes()).toHaveLength(4);
    give(12);
    await settled();
    expect(sizes()).toEqual([1, 1, 25, 23, 18]);
    asked[3]?.resolve(answered);
    await settled();
    expect(sizes()).toHaveLength(5);
    asked[4]?.resolve(answered);
    await settled();
    expect(sizes()).toEqual([1, 1, 25, 23, 18, 4]);
  });

  it('try alone who was left out of a group, since its head may only have been held', async () => {
    const { asked, answers } = await five();
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
    const { asked, answers } = await five();
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
    const { asked, answers } = await five();
    asked[0]?.resolve(written);
    asked[1]?.resolve(written);
    await settled();
    asked[2]?.reject(new Error('Connection terminated unexpectedly'));
    const ends = await Promise.allSettled(answers);
    expect(ends.map(({ status }) => status).slice(2)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked.length).toBe(3);
  });

  it('do not wait for long for statements that do not end', async () => {
    const { asked, answers } = await five();
    await expect.poll(() => asked.length).toBe(3);
    asked[2]?.resolve({ rows: ['c', 'd', 'e'].map((organisation) => ({ organisation })) });
    expect(await Promise.all(answers.slice(2))).toEqual([true, true, true]);
  });

  it('send a batch behind the one that it rests on, on the same connection, and give that back after both', async () => {
    const { asked, released, answers, appendBehind } = await five();
    const behind = appendBehind(batchOf('a'));
    expect(asked.map(({ connection }) => connection)).toEqual([1, 2, 1]);
    asked[0]?.resolve(written);
    await settled();
    expect(await answers[0]).toBe(true);
    expect(released).toEqual([]);
    const last = appendBehind(batchOf('a'));
    asked[2]?.resolve(written);
    expect(await behind).toBe(true);
    asked.at(-1)?.resolve({ rowCount: 0, rows: [] });
    expect(await last).toBe(false);
    await settled();
    expect(released).toEqual([undefined]);
    expect(appendBehind(batchOf('a'))).toBeNull();
  });

  it('send nothing behind a batch that waits to be sent', async () => {
    const { appendBehind } = await five();
    expect(appendBehind(batchOf('c'))).toBeNull();
    expect(appendBehind(batchOf('b'))).not.toBeNull();
  });

  it('throw a connection away on which something failed, when nothing is on its way any more', async () => {
    const { asked, released, answers, appendBehind } = await five();
    const behind = appendBehind(batchOf('a'));
    const timeout = Object.assign(new Error('canceling statement'), { code: '57014' });
    asked[0]?.reject(timeout);
    await expect(answers[0]).rejects.toBe(timeout);
    expect(released).toEqual([]);
    asked[2]?.resolve({ rowCount: 0, rows: [] });
    expect(await behind).toBe(false);
    await settled();
    expect(released).toEqual([timeout]);
  });
});
