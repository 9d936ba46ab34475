/**
 * Sends an organisation's events to all its followers, encoded once per kind of reader.
 *
 * A lone event goes out at once, but for this: whoever caused it is answered first, and what waits next is on its way to the database,
 * since to write to two thousand holds the thread for some 30 ms. In a burst the events that come while the followers are being
 * written to are joined into one batch, so that a thousand followers cost one round per batch and not one per event.
 */
import type { Server } from 'socket.io';
import { accountReader } from '#shared/authorization/redact.ts';
import type { Reader } from '#shared/authorization/redact.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import { EncodedBatch } from './encoded-batch.ts';

/** The room of a kind of reader. */
export function roomOf(organisation: string, reader: Reader): string {
  return reader.kind === 'account'
    ? `${organisation}|account`
    : `${organisation}|point:${reader.safetyPoint}`;
}

const shortestPause = 8;

export type Broadcast = {
  /** The position that the followers have been sent; behind the head while a batch waits. */
  readonly sent: () => number;
  readonly stop: () => void;
};

/** Starts sending a node's events. `now` in milliseconds. */
export function broadcastEvents(io: Server, node: OrganisationNode, now: () => number): Broadcast {
  let waiting: EventsMessage | null = null;
  let cancel: (() => void) | null = null;
  let notBefore = 0;

  function flush(): void {
    cancel = null;
    if (waiting === null) return;
    const message = waiting;
    waiting = null;
    const started = now();
    for (const reader of readersOf(io, node.id)) {
      sendToRoom(io, roomOf(node.id, reader), new EncodedBatch(message, node.state, reader));
    }
    const finished = now();
    notBefore = finished + Math.max(shortestPause, 2 * (finished - started));
  }

  const stop = node.onEvents((message) => {
    waiting =
      waiting === null
        ? message
        : { ...message, after: waiting.after, events: [...waiting.events, ...message.events] };
    cancel ??= later(flush, notBefore - now());
  });
  return {
    sent: () => waiting?.after ?? node.head.seq,
    stop: () => {
      stop();
      cancel?.();
    },
  };
}

/** Does something after so many milliseconds, or when what is under way now has been done; answers how to leave it undone. */
function later(work: () => void, pause: number): () => void {
  if (pause > 0) {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  }
  const turn = setImmediate(work);
  return () => clearImmediate(turn);
}

function sendToRoom(io: Server, room: string, batch: EncodedBatch): void {
  const { adapter, sockets } = io.of('/');
  for (const id of adapter.rooms.get(room) ?? []) {
    const socket = sockets.get(id);
    if (socket !== undefined) batch.sendTo(socket);
  }
}

/** The kinds of reader that follow an organisation on this node now; for nobody nothing is encoded. */
function readersOf(io: Server, organisation: string): Reader[] {
  const { rooms } = io.of('/').adapter;
  const readers: Reader[] = rooms.has(roomOf(organisation, accountReader)) ? [accountReader] : [];
  const prefix = `${organisation}|point:`;
  for (const room of rooms.keys()) {
    if (room.startsWith(prefix)) readers.push({ kind: 'point', safetyPoint: room.slice(prefix.length) });
  }
  return readers;
}
