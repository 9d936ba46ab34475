import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a follower does first, and how it tells from a packet how far it has come. */
export type Following = {
  readonly address: string;
  readonly path: string;
  /** The socket.io packets that it sends after the connection is open, in order. */
  readonly greeting: readonly string[];
  /** The last packet that it waits for before it counts as following begins so. */
  readonly welcomed: string;
};

/**
 * A socket.io client that only looks at the beginning of what it gets, so that a thousand in one process cost as little as can
 * be and the sender is what is measured. Reads unmasked, unfragmented websocket frames, as socket.io sends them.
 */
export class SocketFollower {
  readonly #socket: Socket;
  readonly #onPacket: (start: string) => void;
  #received: Buffer = Buffer.alloc(0);
  #upgraded = false;

  private constructor(socket: Socket, onPacket: (start: string) => void) {
    this.#socket = socket;
    this.#onPacket = onPacket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', () => undefined);
  }

  /** `onPacket` gets the first 120 bytes of each packet after the welcome. Rejects when the connection ends before it. */
  static open(following: Following, onPacket: (start: string) => void): Promise<SocketFollower> {
    const address = new URL(following.address);
    const greeting = [...following.greeting];
    return new Promise((resolve, reject) => {
      let welcomed = false;
      const socket = connect(Number(address.port), address.hostname);
      const follower = new SocketFollower(socket, (start) => {
        if (welcomed) {
          onPacket(start);
          return;
        }
        if (start.startsWith('44')) reject(new Error(`a follower was refused: ${start}`));
        welcomed = start.startsWith(following.welcomed);
        const next = start.startsWith('0') || start.startsWith('40') ? greeting.shift() : undefined;
        if (next !== undefined) follower.#send(next);
        if (welcomed) resolve(follower);
        else if (/^4[25]/.test(start)) onPacket(start);
      });
      socket.once('close', () => reject(new Error('a follower lost its connection')));
      socket.write(
        `GET ${following.path}/?EIO=4&transport=websocket HTTP/1.1\r\nhost: ${address.host}\r\nconnection: Upgrade\r\n` +
          `upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    if (!this.#upgraded) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      this.#upgraded = true;
      this.#received = this.#received.subarray(end + 4);
    }
    let offset = 0;
    for (;;) {
      const frame = frameAt(this.#received, offset);
      if (frame === null) break;
      offset = frame.end;
      const start = this.#received.toString('latin1', frame.start, Math.min(frame.end, frame.start + 120));
      if (start === '2') this.#send('3');
      else this.#onPacket(start);
    }
    this.#received = offset === this.#received.length ? Buffer.alloc(0) : this.#received.subarray(offset);
  }

  /** A text frame, masked with zeros, as a client must mask. */
  #send(text: string): void {
    const body = Buffer.from(text);
    const head =
      body.length < 126
        ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0])
        : Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 0xff, 0, 0, 0, 0]);
    this.#socket.write(Buffer.concat([head, body]));
  }
}

/** Where the frame at an offset has its content; null where it is not all there yet. */
function frameAt(bytes: Buffer, offset: number): { readonly start: number; readonly end: number } | null {
  if (bytes.length < offset + 2) return null;
  const short = (bytes[offset + 1] ?? 0) & 0x7f;
  const headLength = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < offset + headLength) return null;
  const length =
    short === 127
      ? Number(bytes.readBigUInt64BE(offset + 2))
      : short === 126
        ? bytes.readUInt16BE(offset + 2)
        : short;
  const start = offset + headLength;
  return bytes.length < start + length ? null : { start, end: start + length };
}
