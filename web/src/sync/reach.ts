import { useLiveStore } from './live-store.ts';

/** A socket that is opened again within this (ms) was no lost connection. */
const grace = 4_000;

/** A page that has just been opened has some seconds more to open its first socket. */
let closedAt: number | null = performance.now() + 6_000;
useLiveStore.subscribe(({ socketOpen, heardAt }, before) => {
  if (socketOpen) closedAt = null;
  else if (before.socketOpen || (heardAt === null && before.heardAt !== null)) closedAt = performance.now();
});

/** Whether it is known at once that nothing can be sent: then a command that may wait is not tried first. */
export function seemsDown(): boolean {
  const { socketOpen, heardAt } = useLiveStore.getState();
  return !navigator.onLine || (!socketOpen && heardAt !== null);
}

/** Whether the connection has been down for so long that a command which is never queued fails at once. */
export function isDown(): boolean {
  return !navigator.onLine || (closedAt !== null && performance.now() - closedAt > grace);
}
