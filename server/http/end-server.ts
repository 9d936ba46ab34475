import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long (ms) a server that ends waits. */
export type LastPatience = {
  /** For what is being sent to it. */
  readonly requests: number;
  /** For whoever takes an answer. */
  readonly answers: number;
};

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
  const underWay = new Set<IncomingMessage>();
  let letGo = (): void => undefined;
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    underWay.add(request);
    response.once('close', () => {
      underWay.delete(request);
      letGo();
    });
  });

  function cutUnfinished(): void {
    for (const request of underWay) if (!request.complete) request.destroy();
    if ([...underWay].some(({ complete }) => complete)) return;
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
