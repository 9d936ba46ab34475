import { setTimeout as wait } from 'node:timers/promises';
import { journalCommand } from './commands.ts';
import { organisation } from './console.ts';
import { HttpConnection, postRequest } from './http-connection.ts';

/** A console, and who works at it. */
export type Target = { readonly address: URL; readonly token: string };

/** People who work at the console meanwhile, and how often each records something. */
const users = 4;
const pause = 30;

/** How long each command takes of people who work at an even pace, in milliseconds; for so long, or until `ended`. */
export async function commandTimes(
  { address, token }: Target,
  seconds: number,
  ended?: () => boolean,
): Promise<number[]> {
  const open = await Promise.all(Array.from({ length: users }, () => HttpConnection.open(address)));
  const path = `/api/organisations/${organisation}/commands`;
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until && ended?.() !== true) {
        const request = postRequest(address, path, token, journalCommand());
        const sent = performance.now();
        const { status } = await connection.post(request);
        if (status !== 201) throw new Error(`a command was answered ${status}`);
        times.push(performance.now() - sent);
        await wait(pause);
      }
    }),
  );
  for (const connection of open) connection.close();
  return times;
}
