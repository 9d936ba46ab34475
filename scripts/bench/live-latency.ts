import { setTimeout as wait } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { figure } from './figure.ts';
import { HttpConnection, postRequest } from './http-connection.ts';
import type { Target } from './load.ts';
import { type Position, recordOne } from './record.ts';
import { quantile } from './statistics.ts';

const commandsARound = 150;
const pause = 20;

type Arrival = {
  readonly payload?: { readonly entry?: unknown };
  readonly data?: { readonly entry?: unknown };
};

/** One person writes, another's screen has it: the way there alone, with nothing else to do. */
export const liveLatency: Benchmark = {
  name: 'latency',
  about: 'command sent → a second client has it, alone',
  async run(options) {
    const { rounds, say } = options;
    const console = await startConsole(options, 'latency');
    const bare = await startBare(options.serverUrl, 'latency_bare');
    const path = `/api/organisations/${organisation}/commands`;
    const vaka = await openWay({ address: console.address, path, token: console.token }, '/live', 'events');
    await follow(vaka.socket, await recordOne(console));
    const theirs = await openWay(
      { address: bare.address, path: '/insert-and-emit', token: console.token },
      '/socket.io',
      'event',
    );
    const times = { vaka: [] as number[][], bare: [] as number[][] };
    await measure(vaka);
    await measure(theirs);
    for (let round = 1; round <= rounds; round += 1) {
      times.vaka.push(await measure(vaka));
      times.bare.push(await measure(theirs));
      const [ours, others] = [times.vaka.at(-1) ?? [], times.bare.at(-1) ?? []];
      say(`round ${round}: ${quantile(ours, 0.5).toFixed(2)} beside ${quantile(others, 0.5).toFixed(2)} ms`);
    }
    vaka.close();
    theirs.close();
    await bare.child.stop();
    await console.child.stop();
    const beside = (share: number) => ({
      unit: 'ms',
      better: 'less' as const,
      vaka: times.vaka.map((round) => quantile(round, share)),
      comparison: {
        name: 'bare insert and emit',
        rounds: times.bare.map((round) => quantile(round, share)),
      },
    });
    return [
      figure({ name: 'sent → second client, median', ...beside(0.5), goal: { most: 5 } }),
      figure({ name: '  its p99', ...beside(0.99) }),
    ];
  },
};

type Way = {
  readonly target: Target;
  readonly sender: HttpConnection;
  readonly socket: Socket;
  readonly arrived: Map<string, (at: number) => void>;
  readonly close: () => void;
};

export async function openWay(target: Target, path: string, message: string): Promise<Way> {
  const arrived: Way['arrived'] = new Map();
  const socket = io(target.address.href, {
    path,
    transports: ['websocket'],
    auth: { token: target.token },
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.on(message, (given: Arrival & { readonly events?: readonly Arrival[] }) => {
    const at = performance.now();
    for (const event of given.events ?? [given]) {
      const entry = String(event.payload?.entry ?? event.data?.entry);
      arrived.get(entry)?.(at);
      arrived.delete(entry);
    }
  });
  const sender = await HttpConnection.open(target.address);
  const close = () => {
    socket.close();
    sender.close();
  };
  return { target, sender, socket, arrived, close };
}

/** Lets a socket follow from where the log stands, as a client does that has read the state: from far behind it would be sent to read it. */
export async function follow(socket: Socket, { seq, hash }: Position): Promise<void> {
  const answer = (await socket.emitWithAck('follow', { organisation, after: seq, hash })) as {
    readonly error?: string;
  };
  if (answer.error !== undefined) throw new Error(`following was answered ${answer.error}`);
}

export async function measure({ target, sender, arrived }: Way): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < commandsARound; count += 1) {
    await wait(pause);
    const command = journalCommand();
    const arrival = new Promise<number>((resolve) => arrived.set(command.data.entry, resolve));
    const request = postRequest(target.address, target.path, target.token, command);
    const sent = performance.now();
    const { status, body } = await sender.post(request);
    if (status !== 201)
      throw new Error(`${target.path} answered ${status}: ${body.toString().slice(0, 400)}`);
    times.push((await arrival) - sent);
  }
  return times;
}
