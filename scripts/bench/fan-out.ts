import { once } from 'node:events';
import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { type Child, startChild } from './child.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { figure } from './figure.ts';
import { HttpConnection, postRequest } from './http-connection.ts';
import type { Target } from './load.ts';
import type { Following } from './socket-follower.ts';

const followers = 1_000;
const senders = 20;
const commandsEach = 10;
const burst = senders * commandsEach;

/** A burst reaches a thousand open screens: recorded and sent in batches, beside sending each event by itself unrecorded. */
export const fanOut: Benchmark = {
  name: 'fan-out',
  about: `a burst of ${burst} commands from ${senders} connections to ${followers} followers`,
  async run(options) {
    const { rounds, say } = options;
    const console = await startConsole(options, 'fan_out');
    const bare = await startBare(options.serverUrl, 'fan_out_bare');
    const vakaTarget = {
      address: console.address,
      path: `/api/organisations/${organisation}/commands`,
      token: console.token,
    };
    const bareTarget = { address: bare.address, path: '/emit', token: console.token };
    const first = await record(vakaTarget);
    const event = first.events[0];
    const position = { organisation, after: first.seq, hash: first.hash };
    const vakaFollowers = await startFollowers({
      address: console.address.href,
      path: '/live',
      greeting: [
        `40${JSON.stringify({ token: console.token })}`,
        `420${JSON.stringify(['follow', position])}`,
      ],
      welcomed: '430',
    });
    const bareFollowers = await startFollowers({
      address: bare.address.href,
      path: '/socket.io',
      greeting: ['40'],
      welcomed: '40',
    });
    const times = { vaka: [] as number[], bare: [] as number[] };
    let [seq, sent] = [first.seq, 0];
    for (let round = 0; round <= rounds; round += 1) {
      seq += burst;
      sent += burst;
      const ours = await timeOfBurst(vakaFollowers, seq, vakaTarget, journalCommand);
      const theirs = await timeOfBurst(bareFollowers, sent, bareTarget, () => ({ event }));
      if (round === 0) continue; // The first warms both up.
      times.vaka.push(ours);
      times.bare.push(theirs);
      say(`round ${round}: ${ours.toFixed(0)} beside ${theirs.toFixed(0)} ms`);
    }
    for (const child of [vakaFollowers, bareFollowers, bare.child, console.child]) await child.stop();
    return [
      figure({
        name: `${burst} events to ${followers} followers`,
        unit: 'ms',
        better: 'less',
        vaka: times.vaka,
        comparison: { name: 'bare socket.io, event by event, unrecorded', rounds: times.bare },
        goal: { ratio: 1.5 },
      }),
    ];
  },
};

function startFollowers(following: Following): Promise<Child> {
  return startChild('followers-process.ts', {
    BENCH_FOLLOWERS: String(followers),
    BENCH_FOLLOWING: JSON.stringify(following),
  });
}

/** Milliseconds from the first command until the last follower has all. */
async function timeOfBurst(
  { process: child }: Child,
  target: number,
  { address, path, token }: Target,
  makeBody: () => unknown,
): Promise<number> {
  const connections = await Promise.all(Array.from({ length: senders }, () => HttpConnection.open(address)));
  const waiting = once(child, 'message');
  child.send({ target });
  await waiting;
  const arrived = once(child, 'message') as Promise<[{ readonly at: number }]>;
  const started = performance.timeOrigin + performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (let count = 0; count < commandsEach; count += 1) {
        const { status, body } = await connection.post(postRequest(address, path, token, makeBody()));
        if (status !== 201) throw new Error(`${path} answered ${status}: ${body.toString().slice(0, 400)}`);
      }
    }),
  );
  const [{ at }] = await arrived;
  for (const connection of connections) connection.close();
  return at - started;
}

async function record({ address, path, token }: Target) {
  const connection = await HttpConnection.open(address);
  const { body } = await connection.post(postRequest(address, path, token, journalCommand()));
  connection.close();
  return JSON.parse(body.toString()) as { seq: number; hash: string; events: readonly object[] };
}
