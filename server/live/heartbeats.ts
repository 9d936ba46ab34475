import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Server } from 'socket.io';
import { eventPacket, sendPacket } from './packet.ts';
import type { HeartbeatMessage } from '#shared/protocol/heartbeat-message.ts';

/** So many followers are told at a time; what else has happened meanwhile has its turn before the next. */
const atATime = 100;

/**
 * Tells all who follow an organisation that its node lives. An event never waits for thousands of heartbeats: to all of two thousand
 * at once they would hold the thread for 20 ms.
 */
export async function beatTo(io: Server, organisation: string, message: HeartbeatMessage): Promise<void> {
  const { adapter, sockets } = io.of('/');
  const followers = [...adapter.rooms].flatMap(([room, ids]) =>
    room.startsWith(`${organisation}|`) ? [...ids] : [],
  );
  const packet = eventPacket('heartbeat', message);
  for (const [nth, id] of followers.entries()) {
    if (nth > 0 && nth % atATime === 0) await nextTurn();
    const socket = sockets.get(id);
    if (socket !== undefined) sendPacket(socket, packet);
  }
}
