import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { oneOf, valueFrom } from '../support/from-schema.ts';
import type { JsonSchema, Making } from '../support/from-schema.ts';
import { hostileJson, spoilt } from '../support/hostile-values.ts';
import { heapEnvironment } from '../support/heap.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { inMegabytes, isGivenBack, lookWhenGivenBack, openMemory } from '../support/memory.ts';
import type { Memory, MemoryLook } from '../support/memory.ts';
import { sendRaw } from '../support/raw-http.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { roundsOr } from './long-run.ts';

/** How often every route is asked in each way. */
const rounds = Math.min(30, roundsOr(1));
const timeout = 60_000 + rounds * 20_000;
const seed = Number(process.env['TEST_FAULT_SEED'] ?? 1);
const atOnce = 12;

type Operation = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: JsonSchema } } };
};
type Asked = { readonly method: string; readonly path: string; readonly init: RequestInit };

let vaka: FreshConsole;
let client: ApiClient;
let memory: Memory;
let atFirst: MemoryLook;
let seqAtFirst: number;

beforeAll(async () => {
  vaka = await freshConsole(heapEnvironment);
  client = await ApiClient.signIn(vaka.address, 'tib');
  memory = await openMemory(vaka);
  seqAtFirst = await headSeq();
  atFirst = await memory.look();
});
afterAll(async () => {
  memory.close();
  await vaka.dispose();
});

test(`no route fails, whatever it is asked with (seed ${seed})`, { timeout }, async () => {
  const random = numbersFrom(seed);
  const { paths } = (await (await fetch(`${vaka.address}/api/openapi.json`)).json()) as {
    paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  };
  const { body } = await client.ask('/state');
  const ids = [...new Set(JSON.stringify(body).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g))];
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const route of routes) {
      // It would end the session that the others are asked with.
      if (route.path.startsWith('/api/session') && route.method === 'delete') continue;
      asked.push(...requestsTo(route, { random, ids }));
    }
  }
  expect(routes.length).toBeGreaterThan(50);
  expect(await failuresOf(asked)).toEqual([]);
  expect(loggedErrors(vaka.output())).toEqual([]);
});

test('bytes that are no request are refused or cut, never more, and the next request is answered', async () => {
  const answers = await Promise.all(
    rawRequests().map(async ([what, bytes]) => [what, await sendRaw(vaka.address, bytes)] as const),
  );
  const begun = answers.map(([what, answer]) => `${what}: ${answer.slice(0, 12)}`);
  expect(begun.filter((line) => !/: (HTTP\/1\.1 [24]..)?$/.test(line))).toEqual([]);
  expect(answers.filter(([, answer]) => answer.includes('root:'))).toEqual([]);
  expect(await client.ask('/head')).toMatchObject({ status: 200 });
});

test('of bombs, floods and garbage nothing stays in memory', async () => {
  const events = (await headSeq()) - seqAtFirst;
  const allowed = { room: 256 * 1024 ** 2, events };
  const atLast = await lookWhenGivenBack(memory, atFirst, allowed);
  // One bomb is of 100 MB, and twelve come at once.
  const isOver = isGivenBack(atFirst, atLast, allowed);
  expect(isOver, `${inMegabytes(atLast)}, before ${inMegabytes(atFirst)}`).toBe(true);
});

async function headSeq(): Promise<number> {
  return ((await client.ask('/head')).body as { readonly seq: number }).seq;
}

/** A route asked as it says, spoilt, and with bodies that are none. */
function requestsTo(
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: Operation },
  making: Making,
): Asked[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const value = schema === undefined ? null : valueFrom(schema, making);
  const json = { 'content-type': 'application/json' };
  const bodies: Pick<RequestInit, 'body' | 'headers'>[] =
    schema === undefined
      ? [{}]
      : [
          { headers: json, body: hostileJson(value) },
          { headers: json, body: hostileJson(spoilt(value, making.random)) },
          { headers: json, body: oneOf(brokenBodies, making.random)() },
          { headers: { ...json, 'content-encoding': 'gzip' }, body: bomb },
          { headers: { 'content-type': oneOf(strangeTypes, making.random) }, body: 'a=1' },
        ];
  return bodies.flatMap((init) =>
    [false, true].map((isHostile) => ({
      method: method.toUpperCase(),
      path: addressOf(path, operation, isHostile, making),
      init,
    })),
  );
}

function addressOf(path: string, { parameters = [] }: Operation, isHostile: boolean, making: Making): string {
  const valueOf = (schema: JsonSchema): string =>
    isHostile && making.random() < 0.6
      ? oneOf(hostileTexts, making.random)
      : String(valueFrom(schema, making));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    if (name === 'organisation') return 'tyreso';
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {
      format: 'uuid',
    };
    return encodeURIComponent(valueOf({ type: 'string', ...schema }));
  });
  const query = parameters
    .filter((one) => one.in === 'query' && making.random() < 0.7)
    .map((one) => `${encodeURIComponent(one.name)}=${encodeURIComponent(valueOf(one.schema))}`);
  if (isHostile)
    query.push(
      oneOf(['__proto__=1', 'a[]=1&a[]=2', '%ff=%00', '%ed%a0%bd=1', 'limit=1&limit=2'], making.random),
    );
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** What was answered with 5xx, or not at all. */
async function failuresOf(asked: Asked[]): Promise<string[]> {
  const failures: string[] = [];
  const ask = async (): Promise<void> => {
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      const { method, path, init } = next;
      const headers = { authorization: `Bearer ${client.token}`, ...(init.headers as object) };
      const status = await fetch(`${vaka.address}${path}`, { ...init, method, headers }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        (error: unknown) => String((error as { readonly cause?: unknown }).cause),
      );
      if (typeof status === 'string' || status >= 500)
        failures.push(
          `${status} to ${method} ${path} ${typeof init.body === 'string' ? init.body.slice(0, 500) : ''}`,
        );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return failures;
}

/** 100 MB of zeros in 100 kB; nothing here is unpacked. */
const bomb = gzipSync(Buffer.alloc(100_000_000));
const strangeTypes = [
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/json; charset=utf-7',
  '*/*',
  'a',
];
const brokenBodies: readonly (() => string)[] = [
  () => '{"a":',
  () => '['.repeat(100_000),
  () => `{"a":${'{"a":'.repeat(20_000)}`,
  () => '{"__proto__":{"admin":true}}',
  () => `{"id":1e999,"seq":-1e999,"a":${'9'.repeat(50_000)}}`,
  () => '"\\ud800"',
  () => 'null',
  () => `"${'å'.repeat(200_000)}"`,
];
const hostileTexts = [
  '../../../etc/passwd',
  '\u0000',
  'larm\u0000',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  '-1',
  '1e309',
  '9007199254740993',
  '9223372036854775808',
  'NaN',
  '%',
  '+275760-09-13T00:00:00.001Z',
  '2026-02-30T25:61:00Z',
  'å'.repeat(150),
  ' '.repeat(50),
  '{"$gt":""}',
  '00000000-0000-0000-0000-000000000000',
];

function rawRequests(): readonly (readonly [what: string, bytes: string | Uint8Array])[] {
  const host = 'host: vaka\r\n';
  const json = `POST /api/session HTTP/1.1\r\n${host}content-type: application/json\r\n`;
  return [
    ['nothing but noise', crypto.getRandomValues(new Uint8Array(10_000))],
    ['a TLS greeting', new Uint8Array([0x16, 0x03, 0x01, 0x02, 0, 1, 0, 1, 0xfc, 3, 3])],
    ['zeros', new Uint8Array(50_000)],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['a version that there is not', `GET / HTTP/9.9\r\n${host}\r\n`],
    ['a method that there is not', `VAKA / HTTP/1.1\r\n${host}\r\n`],
    ['a proxy request', `CONNECT vaka:443 HTTP/1.1\r\n${host}\r\n`],
    ['TRACE', `TRACE /api/session HTTP/1.1\r\n${host}\r\n`],
    ['no host', 'GET /api/session HTTP/1.1\r\n\r\n'],
    ['a header of 1 MB', `GET /api/session HTTP/1.1\r\n${host}x: ${'x'.repeat(1_000_000)}\r\n\r\n`],
    ['10,000 headers', `GET /api/session HTTP/1.1\r\n${host}${'x: y\r\n'.repeat(10_000)}\r\n`],
    ['an address of 1 MB', `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\n${host}\r\n`],
    ['a broken header', `GET /api/session HTTP/1.1\r\n${host}a b: c\r\n\r\n`],
    ['two lengths', `${json}content-length: 2\r\ncontent-length: 40\r\n\r\n{}`],
    ['a length and pieces', `${json}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length below zero', `${json}content-length: -1\r\n\r\n`],
    ['a length that no number holds', `${json}content-length: 99999999999999999999999\r\n\r\n`],
    ['a piece that says too much', `${json}transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n`],
    ['a piece without end', `${json}transfer-encoding: chunked\r\n\r\n2;${'x'.repeat(100_000)}`],
    ['encodings of encodings', `${json}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    ['an address with a NUL', `GET /\u0000 HTTP/1.1\r\n${host}\r\n`],
    ['a broken escape', `GET /api/organisations/%zz/state HTTP/1.1\r\n${host}\r\n`],
    [
      'an address that climbs',
      `GET /assets/../../../../etc/passwd HTTP/1.1\r\n${host}connection: close\r\n\r\n`,
    ],
    [
      'the address of another',
      `GET http://elsewhere/api/session HTTP/1.1\r\n${host}connection: close\r\n\r\n`,
    ],
    [
      'a cookie that is none',
      `GET /api/session HTTP/1.1\r\n${host}cookie: vaka_session=%ff; =;;\u0001\r\n\r\n`,
    ],
    [
      'an upgrade to what there is not',
      `GET /live/?EIO=4 HTTP/1.1\r\n${host}connection: upgrade\r\nupgrade: h2c\r\n\r\n`,
    ],
    [
      'a socket with no key',
      `GET /live/?EIO=4&transport=websocket HTTP/1.1\r\n${host}connection: upgrade\r\nupgrade: websocket\r\n\r\n`,
    ],
    ['a body that never comes', `${json}content-length: 500\r\n\r\n{"organisation"`],
    ['many in one', `GET /api/session HTTP/1.1\r\n${host}\r\n`.repeat(500)],
  ];
}
