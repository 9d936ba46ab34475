import { deflateRawSync } from 'node:zlib';
import type { Socket } from 'socket.io';
import { redact } from '#shared/authorization/redact.ts';
import type { Reader } from '#shared/authorization/redact.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import { toLean } from '#shared/protocol/lean-event.ts';
import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import type { State } from '#shared/state.ts';
import { frameOf } from './frame.ts';
import { eventPacket, packetOf, sendPacket } from './packet.ts';
import type { Packet } from './packet.ts';

/** Less than this, in bytes of JSON, is sent as it is: a lone event comes no sooner for being packed. */
const worthPacking = 4_096;
/** Of a hundred events, 93 kB, level 3 makes 8 kB in a quarter of a millisecond; 6 takes many times that for a fiftieth less. */
const packing = { level: 3 };

/**
 * A batch as one kind of reader may have it, encoded once however many get it, in the form that each can read: as `events`, or
 * `packed` (shared/protocol/packed-message.ts).
 *
 * What costs with thousands of followers is what is done for each: so each gets the same piece of memory, a finished websocket frame,
 * by one write. To two thousand, a hundred events as JSON are 185 MB for the kernel to copy; packed they are 15.
 */
export class EncodedBatch {
  /** As this kind of reader may have it. */
  readonly message: EventsMessage;
  readonly #previousHash: string;
  #plain: Packet | null = null;
  #packed: Packet | null = null;

  /** `batch`: whole, with at least one event. */
  constructor(batch: EventsMessage, state: State, reader: Reader) {
    const [first] = batch.events;
    if (first === undefined) throw new Error('a batch has no events');
    this.#previousHash = first.previousHash;
    this.message = messageFor(batch, state, reader);
  }

  sendTo(socket: Socket): void {
    sendPacket(socket, this.#packetFor(socket));
  }

  #packetFor(socket: Socket): Packet {
    this.#plain ??= eventPacket('events', this.message);
    if (!unpacks(socket) || this.#plain.data.length < worthPacking) return this.#plain;
    this.#packed ??= packedPacket(this.message, this.#previousHash);
    return this.#packed;
  }
}

/** Whether a client said, when it connected, that it reads packed batches. */
export function unpacks(socket: Socket): boolean {
  return (socket.handshake.auth as { unpacks?: unknown }).unpacks === true;
}

/** A batch as one kind of reader may have it. */
export function messageFor(message: EventsMessage, state: State, reader: Reader): EventsMessage {
  return { ...message, events: message.events.flatMap((event) => redact(event, state, reader) ?? []) };
}

/** An event with an attachment is two messages for socket.io; here they lie one after the other. */
function packedPacket({ after, to, hash, events }: EventsMessage, previousHash: string): Packet {
  const page: LeanEvents = { after, previousHash, to, hash, events: events.map(toLean) };
  const data = `51-${JSON.stringify(['packed', { after, to }, { _placeholder: true, num: 0 }])}`;
  const attachment = frameOf(deflateRawSync(JSON.stringify(page), packing));
  return packetOf(data, Buffer.concat([frameOf(`4${data}`), attachment]));
}
