import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { describe, expect, test } from 'vitest';
import { emptyState } from '#shared/state.ts';
import type { OrganisationNode, Reach } from '../../commands/organisation-node.ts';
import type { Caller } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { answerErrors } from '../plugins/errors.ts';
import { eventRoutes } from './events.ts';
import { stateRoutes } from './state.ts';

/** A node at position 5, in a log that ends at 7; what it reads on to on being asked, it has from then on. */
class LaggingNode {
  readonly id = 'tyreso';
  readonly state = emptyState();
  head = { seq: 5, hash: 'h5' };
  readonly #reads: boolean;

  constructor(reads: boolean) {
    this.#reads = reads;
  }

  readOnTo(seq: number): Promise<Reach> {
    if (seq > 7) return Promise.resolve('beyond');
    if (seq > this.head.seq && !this.#reads) return Promise.resolve('behind');
    this.head = { seq: Math.max(seq, this.head.seq), hash: `h${seq}` };
    return Promise.resolve('reached');
  }
}

async function ask(path: string, node: LaggingNode) {
  const app = Fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  const account = { id: 'a', name: 'TiB', roles: ['duty-officer'], organisation: 'tyreso' };
  const caller = { account, node: node as unknown as OrganisationNode, session: null } as unknown as Caller;
  app.decorateRequest('caller', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.caller = caller;
    done();
  });
  const dependencies = { log: {} } as HttpDependencies;
  await app.register(stateRoutes, { dependencies });
  await app.register(eventRoutes, { dependencies });
  const answer = await app.inject(path);
  return {
    status: answer.statusCode,
    retryAfter: answer.headers['retry-after'],
    body: answer.json<unknown>(),
  };
}

describe('a client that another node has told more', () => {
  test('gets no older state than it knows of', async () => {
    const { status, body } = await ask('/state?reaches=6', new LaggingNode(true));
    expect(status).toBe(200);
    expect(body).toMatchObject({ seq: 6 });
  });

  test.each(['/state?reaches=6', '/events?after=6&form=lean'])(
    'is told to wait where the node cannot read on: %s',
    async (path) => {
      const { status, retryAfter } = await ask(path, new LaggingNode(false));
      expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '2' });
    },
  );

  test('gets what there is of a log that has been put back from an older copy', async () => {
    expect(await ask('/state?reaches=9', new LaggingNode(false))).toMatchObject({ body: { seq: 5 } });
    expect((await ask('/events?after=9&form=lean', new LaggingNode(false))).status).toBe(404);
  });
});
