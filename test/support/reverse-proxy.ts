import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

const lookEvery = 100;
const patience = 500;

/** What stands in front of the nodes, as seen by clients: one address. */
export type ReverseProxy = {
  readonly address: string;
  /** Connections under way, by the address of their node. */
  connections(node: string): number;
  /** Puts another node behind it. */
  add(node: string): void;
  close(): Promise<void>;
};

/**
 * A reverse proxy over TCP, as the one in docker-compose.yml: asks each node's /readyz and gives new connections, by turns, to
 * those that are ready; one that cannot be opened goes to the next. What is open stays where it is until either end closes it.
 */
export async function openReverseProxy(first: readonly string[]): Promise<ReverseProxy> {
  const nodes = [...first];
  const ready = new Set<string>();
  const open = new Map<Socket, string>();
  let turn = 0;

  async function look(node: string): Promise<void> {
    const signal = AbortSignal.timeout(patience);
    const isReady = await fetch(`${node}/readyz`, { signal, headers: { connection: 'close' } }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.ok;
      },
      () => false,
    );
    if (isReady) ready.add(node);
    else ready.delete(node);
  }

  function carry(near: Socket, untried: readonly string[]): void {
    const [node, ...others] = untried;
    if (node === undefined) return void near.destroy();
    const { hostname, port } = new URL(node);
    const far = connect(Number(port), hostname);
    let isOpen = false;
    far.on('connect', () => {
      isOpen = true;
      open.set(near, node);
      near.pipe(far).pipe(near);
    });
    far.on('error', () => {
      if (isOpen) near.destroy();
      else carry(near, others);
    });
    far.on('close', () => isOpen && near.destroy());
    near.on('close', () => {
      open.delete(near);
      far.destroy();
    });
  }

  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    const known = nodes.filter((node) => ready.has(node));
    turn += 1;
    const next = turn % Math.max(1, known.length);
    carry(near, [...known.slice(next), ...known.slice(0, next)]);
  });
  await Promise.all(nodes.map(look));
  const looking = setInterval(() => {
    for (const node of nodes) void look(node);
  }, lookEvery);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    connections: (node) => [...open.values()].filter((one) => one === node).length,
    add: (node) => void nodes.push(node),
    close() {
      clearInterval(looking);
      for (const near of open.keys()) near.destroy();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
