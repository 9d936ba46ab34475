import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'socket.io';
import { connectionOf } from './connection.ts';
import type { Connection } from './connection.ts';

/** More than this waiting for one follower, in bytes or packets, and it is cut; it returns and catches up from the log. */
const mostBytes = 4 * 1024 * 1024;
const mostPackets = 512;

/** So long (ms) a follower may take for one page of what it lacks, before it is taken for one that never reads. */
const patience = 30_000;
const pause = 20;
/** Bytes that the network may still have of it. */
const mostOnItsWay = 64 * 1024;

/** Whether a connection reads slower than what it is sent. */
export function isSlow({ writeBuffer, transport }: Connection): boolean {
  return (writeBuffer?.length ?? 0) > mostPackets || (transport?.socket?.bufferedAmount ?? 0) > mostBytes;
}

/**
 * Waits until a follower has taken what it was sent, so that of a long way behind only a page lies in memory. False where it does not
 * in time, or is gone.
 */
export async function hasTaken(socket: Socket): Promise<boolean> {
  const connection = connectionOf(socket);
  const until = performance.now() + patience;
  while (socket.connected && performance.now() < until) {
    if (!isBehind(connection)) return true;
    await wait(pause);
  }
  return false;
}

function isBehind({ writeBuffer, transport }: Connection): boolean {
  return (writeBuffer?.length ?? 0) > 0 || (transport?.socket?.bufferedAmount ?? 0) > mostOnItsWay;
}
