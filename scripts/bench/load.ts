import { HttpConnection, postRequest } from './http-connection.ts';
import { quantile } from './statistics.ts';

export type Target = { readonly address: URL; readonly path: string; readonly token: string };

/** Milliseconds that each answer took, and in how many seconds they came. */
export type LoadSample = { readonly times: readonly number[]; readonly seconds: number };

export type LoadResult = { readonly perSecond: number; readonly p50: number; readonly p99: number };

/** What several samples of one side say together. */
export function resultOf(samples: readonly LoadSample[]): LoadResult {
  const times = samples.flatMap((sample) => sample.times);
  const seconds = samples.reduce((sum, sample) => sum + sample.seconds, 0);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Connections that are there to be used again: a busy server lets in one at a time, and the last of many would wait for seconds. */
export function openConnections(
  { address }: Pick<Target, 'address'>,
  count: number,
): Promise<HttpConnection[]> {
  return Promise.all(Array.from({ length: count }, () => HttpConnection.open(address)));
}

/**
 * Posts on all the connections at once, on each its next as soon as it has the answer; to several targets (of one address) in turns.
 * What is answered in the first seconds, `leadIn`, does not count, nor what is answered after the last: all the time that counts every
 * connection waits for something. Throws unless every answer is 201, so that nothing is fast because it was refused.
 */
export async function load(
  connections: readonly HttpConnection[],
  to: Target | readonly Target[],
  makeBody: () => unknown,
  { leadIn, seconds }: { readonly leadIn: number; readonly seconds: number },
): Promise<LoadSample> {
  const nextTarget = inTurns('path' in to ? [to] : to);
  const times: number[] = [];
  const from = performance.now() + leadIn * 1_000;
  const until = from + seconds * 1_000;
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < until) {
        const target = nextTarget();
        const request = postRequest(target.address, target.path, target.token, makeBody());
        const sent = performance.now();
        const { status, body } = await connection.post(request);
        if (status !== 201)
          throw new Error(`${target.path} answered ${status}: ${body.toString().slice(0, 400)}`);
        const now = performance.now();
        if (now >= from && now < until) times.push(now - sent);
      }
    }),
  );
  return { times, seconds };
}

/** Each time the next of a list, over and over. */
function inTurns<Value>(values: readonly Value[]): () => Value {
  let turn = -1;
  return () => {
    turn = (turn + 1) % values.length;
    const value = values[turn];
    if (value === undefined) throw new Error('nothing to take turns with');
    return value;
  };
}
