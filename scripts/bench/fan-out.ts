import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { startChild } from './child.ts';
import { journalCommand } from './commands.ts';
import { startConsole } from './console.ts';
import { figure } from './figure.ts';
import { Followers, followingSocketIo, followingVaka, followingWs } from './followers.ts';
import type { Target } from './load.ts';
import { batchesOf, commandsOf, post, recordOne } from './record.ts';

const followers = 2_000;
const senders = 20;
const commandsEach = 10;
const burst = senders * commandsEach;

/** A burst reaches two thousand open screens, recorded; beside sending each event by itself, and the same batches, unrecorded. */
export const fanOut: Benchmark = {
  name: 'fan-out',
  about: `a burst of ${burst} commands from ${senders} connections to ${followers} followers`,
  async run(options) {
    const { rounds, say } = options;
    const console = await startConsole(options, 'fan_out');
    const socketIo = await startBare(options.serverUrl, 'fan_out_bare');
    const ws = await startChild('bare-ws-process.ts');
    const wsAddress = new URL(ws.ready);
    const first = await recordOne(console);
    const onVaka = await Followers.open(followingVaka(console, first), followers);
    const onSocketIo = await Followers.open(followingSocketIo(socketIo.address), followers);
    const onWs = await Followers.open(followingWs(wsAddress), followers);
    const { token } = console;
    const emit = { address: socketIo.address, path: '/emit', token };
    const emitBatch = { address: socketIo.address, path: '/emit-batch', token };
    const send = { address: wsAddress, path: '/', token };
    const single = () => ({ event: first.event });
    const times = {
      vaka: [] as number[],
      socketIo: [] as number[],
      ws: [] as number[],
      batches: [] as number[],
    };
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await onVaka.timeOf(burst, () => postBurst(commandsOf(console), journalCommand));
      const batches = await batchesOf(console, ours.batches);
      const theirBatches = await onSocketIo.timeOf(burst, () => post(emitBatch, batches));
      const theirs = await onSocketIo.timeOf(burst, () => postBurst(emit, single));
      const bare = await onWs.timeOf(burst, () => postBurst(send, single));
      if (round === 0) continue; // The first warms all up.
      times.vaka.push(ours.took);
      times.batches.push(theirBatches.took);
      times.socketIo.push(theirs.took);
      times.ws.push(bare.took);
      const told = [ours, theirBatches, theirs, bare].map(({ took }) => took.toFixed(0)).join(', ');
      say(`round ${round}: ${told} ms (Vaka, its ${batches.length} batches, socket.io, ws)`);
    }
    for (const part of [onVaka, onSocketIo, onWs, socketIo.child, ws, console.child]) await part.stop();
    const beside = (name: string, rounds: readonly number[], ratio: number) =>
      figure({
        name: `${burst} events to ${followers} followers`,
        unit: 'ms',
        better: 'less',
        vaka: times.vaka,
        comparison: { name, rounds },
        goal: { ratio },
      });
    return [
      beside('bare socket.io, event by event, unrecorded', times.socketIo, 4),
      beside('bare ws, event by event, unrecorded', times.ws, 3),
      beside('bare socket.io, the same batches, unrecorded', times.batches, 0.85),
    ];
  },
};

/** From all senders at once, each its next when the one before is answered. */
async function postBurst(target: Target, makeBody: () => unknown): Promise<void> {
  await Promise.all(
    Array.from({ length: senders }, () => post(target, Array.from({ length: commandsEach }, makeBody))),
  );
}
