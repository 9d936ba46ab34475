import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { openRaw } from './raw-http.ts';

/** A connection to the live side that says what it is told and nothing else. */
export type RawWebsocket = {
  /** Sends a frame as a client does; opcode 1 is text, 2 bytes, 9 a ping. */
  send(content: string | Uint8Array, opcode?: number): void;
  /** Sends bytes that are no frame. */
  sendBytes(bytes: Uint8Array): void;
  /** Reads nothing from now on. */
  stopReading(): void;
  /** The first bytes that came. */
  heard(): string;
  isOpen(): boolean;
  close(): void;
};

/** Opens a websocket at `/live`, and says who it is where a token is given. */
export async function openWebsocket(address: string, token?: string): Promise<RawWebsocket> {
  const socket = await openRaw(address);
  let heard = '';
  let open = true;
  socket.on('data', (part: Buffer) => {
    if (heard.length < 8_000) heard += part.toString('latin1');
  });
  // A socket that reads nothing learns of its end by writing.
  socket
    .on('close', () => (open = false))
    .on('end', () => (open = false))
    .on('error', () => (open = false));
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nhost: vaka\r\nconnection: Upgrade\r\nupgrade: websocket\r\n` +
      `sec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n\r\n`,
  );
  const websocket: RawWebsocket = {
    send: (content, opcode = 1) => void (open && socket.write(frame(Buffer.from(content), opcode))),
    sendBytes: (bytes) => void (open && socket.write(bytes)),
    stopReading: () => void socket.pause(),
    heard: () => heard,
    isOpen: () => open,
    close: () => void socket.destroy(),
  };
  await hearing(socket, () => heard.includes('"sid"'));
  if (token === undefined) return websocket;
  websocket.send(`40${JSON.stringify({ token })}`);
  await hearing(socket, () => /40\{"sid"|44\{/.test(heard));
  return websocket;
}

function hearing(socket: Socket, heard: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!heard()) return;
      socket.off('data', look);
      resolve();
    };
    socket.on('data', look);
    socket.once('close', () => reject(new Error('the connection was closed before it was open')));
  });
}

/** One frame, masked with zeros, as a client must mask. */
function frame(content: Buffer, opcode: number): Buffer {
  const { length } = content;
  const size =
    length < 126
      ? [0x80 | length]
      : length < 65_536
        ? [0xfe, length >> 8, length & 0xff]
        : [
            0xff,
            0,
            0,
            0,
            0,
            (length >> 24) & 0xff,
            (length >> 16) & 0xff,
            (length >> 8) & 0xff,
            length & 0xff,
          ];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...size, 0, 0, 0, 0]), content]);
}
