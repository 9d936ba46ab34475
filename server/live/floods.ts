import { cutOff } from './connection.ts';
import type { Connection } from './connection.ts';

/** So much a connection may say in so long (ms). A client says which log it follows when it comes, and answers a ping in 20 s. */
const mostPackets = 100;
const period = 10_000;

/**
 * Counts what a connection says, let in or not, and ends it when that is more than any client of ours ever has to say; `onCut` is told,
 * once.
 */
export function cutFlood(connection: Connection, now: () => number, onCut: () => void): void {
  let since = now();
  let said = 0;
  const count = (): void => {
    if (now() - since >= period) {
      since = now();
      said = 0;
    }
    said += 1;
    if (said !== mostPackets + 1) return;
    onCut();
    cutOff(connection);
  };
  connection.on('packet', count);
  // Those of the websocket itself pass by socket.io, and each would be answered.
  connection.transport?.socket?.on('ping', count);
}
