import type { Socket } from 'socket.io';
import { frameOf } from './frame.ts';

/** What engine.io is given: `wsPreEncodedFrame` is what it writes, by the way that socket.io's own broadcasts take. */
export type Packet = {
  readonly data: string;
  readonly options: { readonly compress: false; readonly wsPreEncodedFrame: readonly [Buffer] };
};

export function packetOf(data: string, frame: Buffer): Packet {
  return { data, options: { compress: false, wsPreEncodedFrame: [frame] } };
}

/** An event of socket.io with one argument, encoded once for all whom it is sent to. */
export function eventPacket(event: string, body: object): Packet {
  const data = `2${JSON.stringify([event, body])}`;
  return packetOf(data, frameOf(`4${data}`));
}

export function sendPacket(socket: Socket, { data, options }: Packet): void {
  socket.conn.send(data, options);
}
