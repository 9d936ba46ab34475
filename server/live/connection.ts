import type { Socket } from 'socket.io';

/** What is used of engine.io's connection, whose own types leave it out: its transport is a websocket here and nothing else. */
export type Connection = {
  /** Packets that the websocket has not been given yet. */
  readonly writeBuffer?: readonly unknown[];
  readonly transport?: {
    readonly socket?: {
      /** Bytes that it was given and the network has not taken. */
      readonly bufferedAmount?: number;
      terminate(): void;
      on(event: 'ping', listener: () => void): void;
    };
  };
  on(event: 'packet', listener: () => void): void;
};

export function connectionOf(socket: Socket): Connection {
  return socket.conn as unknown as Connection;
}

/** Ends a connection at once. To close it would be to wait until its client has read all that is on its way. */
export function cutOff({ transport }: Connection): void {
  transport?.socket?.terminate();
}
