import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A connection to a console on which nothing is sent by itself. */
export function openRaw(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    // One that is cut is what is waited for.
    socket.on('error', reject);
  });
}

/** Sends bytes as they are; the beginning of what is answered until the connection is ended, or for so long (ms). */
export async function sendRaw(
  address: string,
  bytes: string | Uint8Array,
  patience = 2_000,
): Promise<string> {
  const socket = await openRaw(address);
  let answer = '';
  return await new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, patience);
    socket.on('data', (part: Buffer) => {
      answer = (answer + part.toString('latin1')).slice(0, 4_000);
    });
    socket.on('close', finish).on('end', finish);
    socket.write(bytes);
  });
}
