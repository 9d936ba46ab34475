import { setTimeout as wait } from 'node:timers/promises';
import { HttpConnection, postRequest } from '../../scripts/bench/http-connection.ts';
import type { ApiClient } from './console.ts';

/**
 * One answer: when it came (by performance.now()), and how long (ms) after its command was due: a sender that is held up is part of
 * the wait.
 */
export type Answered = {
  readonly status: number;
  readonly type: string;
  readonly at: number;
  readonly took: number;
};

/** As many as a listening socket keeps for a server that is busy (511) may not ask to be let in at once, or they are left out for seconds. */
const openAtOnce = 100;

/** Connections that commands are sent on, opened before it begins. */
export async function openConnections(api: ApiClient, count: number): Promise<HttpConnection[]> {
  const address = new URL(api.address);
  const open: HttpConnection[] = [];
  while (open.length < count) {
    const some = Array.from({ length: openAtOnce }, () => HttpConnection.open(address));
    open.push(...(await Promise.all(some)));
  }
  return open;
}

/** Sends a command on each connection as soon as the one before is answered, for so many seconds: as much as can be decided, and more. */
export async function unendingLoad(
  api: ApiClient,
  connections: readonly HttpConnection[],
  makeCommand: () => object,
  seconds: number,
): Promise<readonly Answered[]> {
  const until = performance.now() + seconds * 1_000;
  const answers: Answered[] = [];
  const sendOn = async (connection: HttpConnection): Promise<void> => {
    while (performance.now() < until) answers.push(await sendOne(api, connection, makeCommand()));
  };
  await Promise.all(connections.map(sendOn));
  return answers;
}

/** `due`: since when it was to be sent, by performance.now(). */
async function sendOne(
  api: ApiClient,
  connection: HttpConnection,
  command: object,
  due = performance.now(),
): Promise<Answered> {
  const path = `/api/organisations/${api.organisation}/commands`;
  const { status, body } = await connection.post(postRequest(new URL(api.address), path, api.token, command));
  const { type } = JSON.parse(body.toString()) as { readonly type?: string };
  const at = performance.now();
  return { status, type: type ?? '', at, took: at - due };
}

/**
 * Sends commands at an even rate whether or not those before have been answered, as many people do who know nothing of each other;
 * answers what came of each.
 */
export async function steadyLoad(
  api: ApiClient,
  connections: readonly HttpConnection[],
  makeCommand: () => object,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly Answered[]> {
  const idle = [...connections];
  const send = async (connection: HttpConnection, due: number): Promise<Answered> => {
    const answered = await sendOne(api, connection, makeCommand(), due);
    idle.push(connection);
    return answered;
  };
  const sent: Promise<Answered>[] = [];
  const started = performance.now();
  while (sent.length < perSecond * seconds) {
    const due = started + (sent.length * 1_000) / perSecond;
    // By turns: one that says nothing for long is let go by the console.
    const connection = due > performance.now() ? undefined : idle.shift();
    if (connection === undefined) await wait(5);
    else sent.push(send(connection, due));
  }
  return await Promise.all(sent);
}
