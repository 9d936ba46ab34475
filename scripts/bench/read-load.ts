import { setTimeout as wait } from 'node:timers/promises';
import { HttpConnection } from './http-connection.ts';

/** A GET, ready to be written, of one who reads compressed. */
export function getRequest(address: URL, path: string, more = ''): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: ${address.host}\r\naccept-encoding: gzip, br\r\n${more}\r\n`,
  );
}

type Read = { readonly address: URL; readonly request: Buffer; readonly bytes: number };

/** Reads from so many connections at once, each again as soon as it has the answer. Answers how many a second. */
export async function readLoad(
  read: Read,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const open = await connect(read.address, connections);
  const started = performance.now();
  const until = started + seconds * 1_000;
  let answers = 0;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        await readOnce(connection, read);
        answers += 1;
      }
    }),
  );
  for (const connection of open) connection.close();
  return (answers * 1_000) / (performance.now() - started);
}

/** Reads at a steady pace, whether or not the answers keep up, until it is told to stop; answers how many came a second. */
export async function steadyReaders(
  read: Read,
  { perSecond }: { readonly perSecond: number },
): Promise<{ stop(): Promise<number> }> {
  const connections = await connect(read.address, 100);
  const free = [...connections];
  const started = performance.now();
  let going = true;
  let answers = 0;
  let asked = 0;
  const run = async () => {
    while (going) {
      const due = ((performance.now() - started) * perSecond) / 1_000;
      for (; asked < due; asked += 1) {
        const connection = free.pop();
        if (connection === undefined) break;
        void readOnce(connection, read).then(() => {
          answers += 1;
          free.push(connection);
        });
      }
      await wait(2);
    }
  };
  const running = run();
  return {
    async stop() {
      going = false;
      await running;
      const rate = (answers * 1_000) / (performance.now() - started);
      while (free.length < connections.length) await wait(5);
      for (const connection of connections) connection.close();
      return rate;
    },
  };
}

/** Throws unless the answer is the whole page, so that nothing is fast because it was refused. */
async function readOnce(connection: HttpConnection, { request, bytes }: Read): Promise<void> {
  const { status, body } = await connection.post(request);
  if (status !== 200 || body.length !== bytes)
    throw new Error(`answered ${status} with ${body.length} bytes`);
}

function connect(address: URL, count: number): Promise<HttpConnection[]> {
  return Promise.all(Array.from({ length: count }, () => HttpConnection.open(address)));
}
