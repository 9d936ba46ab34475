import type { Socket } from 'socket.io';

/** What is used of engine.io's connection, whose own types leave it out: its transport is a websocket here and nothing else. */
export type Connection = {
  /** Packets that the websocket has not been given yet. */
  readonly writeBuffer?: readonly unknown[];
  readonly transport?: {
    readonly socket?: {
      /** Bytes that it was given and the network has not taken. */
      readonly bufferedAmount?: number;
      close(code: number, reason: string): void;
      terminate(): void;
      on(event: 'ping', listener: () => void): void;
    };
  };
  on(event: 'packet', listener: () => void): void;
  /** `discard`: at once, whatever waits to be sent. */
  close(discard: true): void;
};

export function connectionOf(socket: Socket): Connection {
  return socket.conn as unknown as Connection;
}

/** Ends a connection at once. To close it would be to wait until its client has read all that is on its way. */
export function cutOff({ transport }: Connection): void {
  transport?.socket?.terminate();
}

/** RFC 6455's register: the service restarts. */
const serviceRestart = 1012;
/** How long (ms) a client may take to answer that its connection is closed. */
const patience = 1_000;

/**
 * Ends a connection so that its client returns by itself, to another node where there is one: socket.io's own word for an end, `41`,
 * asks it to stay away.
 */
export function sendAway(connection: Connection): void {
  connection.transport?.socket?.close(serviceRestart, 'restart');
  connection.close(true);
}

/** Cuts off a connection that was only said to be closed: one that does not answer to it would stay for half a minute. */
export function cutOffSoon(connection: Connection): void {
  setTimeout(cutOff, patience, connection).unref();
}
