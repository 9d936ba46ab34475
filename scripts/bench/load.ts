import { HttpConnection, postRequest } from './http-connection.ts';
import { quantile } from './statistics.ts';

export type Target = { readonly address: URL; readonly path: string; readonly token: string };

export type LoadResult = { readonly perSecond: number; readonly p50: number; readonly p99: number };

/**
 * Posts from so many connections at once, each its next as soon as it has the answer; to several targets (of one address) in turns.
 * Throws unless every answer is 201, so that nothing is fast because it was refused. Times in milliseconds.
 */
export async function load(
  to: Target | readonly Target[],
  makeBody: () => unknown,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<LoadResult> {
  const targets = 'path' in to ? [to] : to;
  const nextTarget = inTurns(targets);
  const { address } = nextTarget();
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(address)));
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1_000;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        const target = nextTarget();
        const request = postRequest(target.address, target.path, target.token, makeBody());
        const sent = performance.now();
        const { status, body } = await connection.post(request);
        if (status !== 201)
          throw new Error(`${target.path} answered ${status}: ${body.toString().slice(0, 400)}`);
        times.push(performance.now() - sent);
      }
    }),
  );
  const took = (performance.now() - started) / 1_000;
  for (const connection of open) connection.close();
  return { perSecond: times.length / took, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
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
