import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CachedBody } from '../../server/http/cached-body.ts';
import { createMetrics } from '../../server/http/metrics.ts';
import { StraightAnswers } from '../../server/http/residents/straight.ts';

describe('an answer that is given straight from memory', () => {
  let app: FastifyInstance;
  let address: string;
  let asked: number;
  let making: () => CachedBody;

  beforeEach(async () => {
    const kept = new CachedBody(Buffer.from('Öppet'), 'text/plain; charset=utf-8');
    making = () => kept;
    asked = 0;
    app = Fastify();
    const straight = new StraightAnswers(
      createMetrics(
        () => 0,
        () => Promise.resolve(null),
      ),
    );
    straight.stand(app);
    app.get('/public/tyreso', async (request, reply) => {
      asked += 1;
      const body = making();
      await body.send(request, reply, 'public, max-age=15');
      await straight.keep(request, reply, body, () => making());
      return reply;
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => await app.close());

  const get = async (init: RequestInit = {}): Promise<[number, string]> => {
    const answer = await fetch(`${address}/public/tyreso`, init);
    return [answer.status, await answer.text()];
  };

  test('does not ask the route again, but for what is no plain GET of the whole', async () => {
    expect([await get(), await get()]).toEqual([
      [200, 'Öppet'],
      [200, 'Öppet'],
    ]);
    expect(asked).toBe(1);
    expect(await get({ method: 'HEAD' })).toEqual([200, '']);
    expect(await get({ headers: { 'if-none-match': making().etag } })).toEqual([304, '']);
    expect(asked).toBe(3);
  });

  test('is left to its route when it cannot be made, which answers that something is wrong', async () => {
    await get();
    making = () => {
      throw new Error('it cannot be made');
    };
    expect((await get())[0]).toBe(500);
    expect(asked).toBe(2);
  });
});
