import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long (ms) a server that ends waits. */
export type LastPatience = {
  /** For what is being sent to it. */
  readonly requests: number;
  /** For whoever takes an answer. */
  readonly answers: number;
};

/** What a connection has under way that has asked for something: hardly ever more than one. (Why no set of all: the watch in patience.ts.) */
const underWay = Symbol('requests under way');
type Connection = Socket & { [underWay]?: IncomingMessage[] };

const lastPatience: LastPatience = { requests: 2_000, answers: 10_000 };

/**
 * Follows what a server has under way; answers how to end it. Every request that has come whole is answered, within `answers`; one
 * that is still being sent after `requests`, be it by a client that will never send the rest, holds the end up no longer.
 */
export function endServer(
  server: Server,
  close: () => Promise<unknown>,
  { requests, answers }: LastPatience = lastPatience,
): () => Promise<void> {
  const connections = new Set<Socket>();
  /** Those that have asked for something. */
  const asking = new Set<Connection>();
  let letGo = (): void => undefined;
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  // One for all answers: it closes once, and a listener of its own for each would have to be made and taken away again.
  function closed(this: ServerResponse): void {
    const { req: request } = this;
    const requests = (request.socket as Connection)[underWay] ?? [];
    if (requests.at(-1) === request) requests.pop();
    else if (requests.includes(request)) requests.splice(requests.indexOf(request), 1);
    letGo();
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const connection: Connection = request.socket;
    if (connection[underWay] === undefined) {
      connection[underWay] = [request];
      asking.add(connection);
      connection.once('close', () => asking.delete(connection));
    } else connection[underWay].push(request);
    response.on('close', closed);
  });

  function cutUnfinished(): void {
    const requests = [...asking].flatMap((connection) => connection[underWay] ?? []);
    for (const request of requests) if (!request.complete) request.destroy();
    if (requests.some(({ complete }) => complete)) return;
    // What is left has asked for nothing yet, or is a handshake.
    cutAll();
  }

  function cutAll(): void {
    for (const socket of connections) socket.destroy();
  }

  return async () => {
    const timers = [
      setTimeout(() => {
        letGo = cutUnfinished;
        letGo();
      }, requests),
      setTimeout(cutAll, answers),
    ];
    await close().finally(() => timers.forEach(clearTimeout));
  };
}
