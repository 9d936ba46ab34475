import type { Socket } from 'socket.io';

/** More than this waiting for one follower, in bytes or packets, and it is cut; it returns and catches up from the log. */
const mostBytes = 4 * 1024 * 1024;
const mostPackets = 512;

type Connection = {
  readonly writeBuffer?: readonly unknown[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number } };
};

/** Whether a follower reads slower than its organisation's log grows. */
export function isSlow(socket: Socket): boolean {
  const { writeBuffer, transport } = socket.conn as unknown as Connection;
  return (writeBuffer?.length ?? 0) > mostPackets || (transport?.socket?.bufferedAmount ?? 0) > mostBytes;
}
