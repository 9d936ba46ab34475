import type { SimulatedNode } from './simulated-node.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Weather } from './weather.ts';

/** What the clients of a night share. */
export type Network = {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly weather: () => Weather;
  readonly nodes: readonly SimulatedNode[];
};

/** A request that is not answered in so long (ms) is given up. */
const patience = 8_000;
/** A copy of a request may take so many times as long. */
export const slowCopy = 3;

/** The node that a proxy sends a request to, up or not. */
export function anyNode({ nodes, random }: Network): SimulatedNode {
  return nodes[Math.floor(random() * nodes.length)] as SimulatedNode;
}

export function delayOf({ random, weather }: Network): number {
  return random() * weather().delay;
}

/** Carries one message of a connection: delayed, so that a later one may pass it, sometimes twice. */
export function carry(network: Network, arrives: () => void): void {
  network.time.after(delayOf(network), arrives);
  if (network.random() < network.weather().doubles) network.time.after(delayOf(network), arrives);
}

/**
 * Asks some node over HTTP. `heard` is called once: with the answer, or with null when the request or the answer was lost, the node
 * was down, failed or was too slow. A request may come twice, and late.
 */
export function ask<Value>(
  network: Network,
  request: (node: SimulatedNode) => Value | Promise<Value>,
  heard: (answer: Value | null) => void,
): void {
  const { time, random, weather } = network;
  let isHeard = false;
  const hear = (answer: Value | null): void => {
    if (!isHeard) heard(answer);
    isHeard = true;
  };
  time.after(patience, () => hear(null));
  const deliver = async (): Promise<void> => {
    const answer = await Promise.resolve(anyNode(network))
      .then(request)
      .catch(() => null);
    if (random() >= weather().loss) time.after(delayOf(network), () => hear(answer));
  };
  if (random() >= weather().loss) time.after(delayOf(network), () => void deliver());
  if (random() < weather().doubles) time.after(delayOf(network) * slowCopy, () => void deliver());
}
