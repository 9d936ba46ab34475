/**
 * Sends an organisation's events to all its followers, encoded once per kind of reader.
 *
 * A lone event goes out at once. In a burst the events that come while the followers are being written to are joined into
 * one batch, so that a thousand followers cost one round per batch and not one per event.
 */
import type { Server } from 'socket.io';
import { accountReader, redact } from '#shared/authorization/redact.ts';
import type { Reader } from '#shared/authorization/redact.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';

/** The room of a kind of reader. */
export function roomOf(organisation: string, reader: Reader): string {
  return reader.kind === 'account'
    ? `${organisation}|account`
    : `${organisation}|point:${reader.safetyPoint}`;
}

/** A batch as one kind of reader may have it. */
export function messageFor(message: EventsMessage, node: OrganisationNode, reader: Reader): EventsMessage {
  const events: LoggedEvent[] = [];
  for (const event of message.events) {
    const shown = redact(event, node.state, reader);
    if (shown !== null) events.push(shown);
  }
  return { ...message, events };
}

const shortestPause = 8;

/** Starts sending a node's events; answers how to stop. `now` in milliseconds. */
export function broadcastEvents(io: Server, node: OrganisationNode, now: () => number): () => void {
  let waiting: EventsMessage | null = null;
  let timer: NodeJS.Timeout | null = null;
  let notBefore = 0;

  function flush(): void {
    timer = null;
    if (waiting === null) return;
    const message = waiting;
    waiting = null;
    const started = now();
    for (const reader of readersOf(io, node.id)) {
      io.to(roomOf(node.id, reader)).emit('events', messageFor(message, node, reader));
    }
    const finished = now();
    notBefore = finished + Math.max(shortestPause, 2 * (finished - started));
  }

  const stop = node.onEvents((message) => {
    waiting =
      waiting === null
        ? message
        : { ...message, after: waiting.after, events: [...waiting.events, ...message.events] };
    const pause = notBefore - now();
    if (pause <= 0) flush();
    else timer ??= setTimeout(flush, pause);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
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
