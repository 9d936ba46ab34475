import type { OrganisationNode } from './organisation-node.ts';

const patience = 3_000;

/** Waits until this node's fold has reached a position, which another node may have recorded; false when it does not. */
export function caughtUp(node: OrganisationNode, seq: number): Promise<boolean> {
  if (node.head.seq >= seq) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (reached: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(reached);
    };
    const timer = setTimeout(() => finish(node.head.seq >= seq), patience);
    const stop = node.onEvents(({ to }) => {
      if (to >= seq) finish(true);
    });
    node.catchUp();
  });
}
