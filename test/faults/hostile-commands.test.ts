import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { may } from '#shared/authorization/capabilities.ts';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandType } from '#shared/commands.ts';
import { stateToJson } from '#shared/state-json.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { exampleAccountRoles } from '../../server/identity/example-accounts.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { valueFrom } from '../support/from-schema.ts';
import type { JsonSchema, Making } from '../support/from-schema.ts';
import { hostileJson, spoilt } from '../support/hostile-values.ts';
import { heapEnvironment } from '../support/heap.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { inMegabytes, isGivenBack, lookWhenGivenBack, openMemory } from '../support/memory.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { silentLog } from '../support/silent-log.ts';
import { roundsOr } from './long-run.ts';

/** How often each command is written as its schema says, and again spoilt somewhere. */
const rounds = Math.min(30, roundsOr(1));
const timeout = 60_000 + rounds * 20_000;
const atOnce = 12;
const seed = Number(process.env['TEST_FAULT_SEED'] ?? 1);
const json = { 'content-type': 'application/json' };
/** What refusing is: 5xx never is, and neither is a sign-in that is gone. */
const refused = new Set([400, 403, 409, 413, 422]);
const types = Object.keys(commandSchemas) as CommandType[];

let vaka: FreshConsole;
const clients = new Map<string, ApiClient>();

beforeAll(async () => {
  vaka = await freshConsole(heapEnvironment);
  const usernames = Object.keys(exampleAccountRoles);
  const signedIn = await Promise.all(usernames.map((username) => ApiClient.signIn(vaka.address, username)));
  signedIn.forEach((client, index) => clients.set(usernames[index] ?? '', client));
});
afterAll(async () => await vaka.dispose());

/** Somebody who may give a command; what only the console orders itself is tried by the duty officer. */
function giverOf(type: CommandType): ApiClient {
  const found = Object.entries(exampleAccountRoles).find(([, role]) => may([role], type));
  const client = clients.get(found?.[0] ?? 'tib');
  if (client === undefined) throw new Error('nobody is signed in');
  return client;
}

test(
  `no command, however it is written, fails, is kept in part, or leaves a log that cannot be read (seed ${seed})`,
  { timeout },
  async () => {
    const random = numbersFrom(seed);
    const tib = giverOf('journal.write');
    const failed: string[] = [];
    const memory = await openMemory(vaka);
    const atFirst = await memory.look();
    let recorded = 0;
    for (let round = 0; round < rounds; round += 1) {
      const ids = [
        ...new Set(
          JSON.stringify((await tib.ask('/state')).body).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g),
        ),
      ];
      const given = types.flatMap((type) => bodiesOf(type, { random, ids }));
      const give = async (): Promise<void> => {
        for (let next = given.shift(); next !== undefined; next = given.shift()) {
          const { type, body } = next;
          const { status, body: answer } = await giverOf(type).ask('/commands', {
            method: 'POST',
            headers: json,
            body,
          });
          if (status === 201) recorded += 1;
          else if (!refused.has(status))
            failed.push(`${status} ${JSON.stringify(answer)} to ${body.slice(0, 2_000)}`);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, give));
    }
    const allowed = { room: 128 * 1024 ** 2, events: recorded };
    const atLast = await lookWhenGivenBack(memory, atFirst, allowed);
    memory.close();
    expect(failed).toEqual([]);
    // Were nothing accepted, only the door would have been tried.
    expect(recorded).toBeGreaterThan(rounds * 5);
    expect(await foldedAnew(vaka.databaseUrl)).toEqual(
      ((await tib.ask('/state')).body as { state: unknown }).state,
    );
    const isOver = isGivenBack(atFirst, atLast, allowed);
    expect(isOver, `${inMegabytes(atLast)}, before ${inMegabytes(atFirst)}`).toBe(true);
    expect(loggedErrors(vaka.output())).toEqual([]);
  },
);

/** A command as its schema says, and one that is spoilt. */
function bodiesOf(
  type: CommandType,
  making: Making,
): { readonly type: CommandType; readonly body: string }[] {
  // It would take the others' ground away: departments, points, the rules' limits.
  if (type === 'organisation.configure') return [];
  const schema = z.toJSONSchema(commandSchemas[type], { io: 'input' }) as JsonSchema;
  const command = { id: randomUUID(), type, data: valueFrom(schema, making) };
  return [command, spoiltCommand(command, making.random)].map((one) => ({ type, body: hostileJson(one) }));
}

/** Mostly its data; at times the envelope. */
function spoiltCommand(
  command: { readonly id: string; readonly data: unknown },
  random: () => number,
): object {
  if (random() < 0.8) return { ...command, id: randomUUID(), data: spoilt(command.data, random) };
  return spoilt({ ...command, id: randomUUID(), basedOn: { seq: 1, hash: 'x' } }, random) as object;
}

/** What a console that starts now makes of the log. */
async function foldedAnew(databaseUrl: string): Promise<unknown> {
  const pool = openPool({ url: databaseUrl, log: silentLog });
  const log = openEventLog(pool);
  const organisations = await openOrganisations({
    pool,
    databaseUrl,
    log,
    logger: pino({ level: 'silent' }),
  });
  try {
    const node = await organisations.get('tyreso');
    return node === null ? null : (JSON.parse(JSON.stringify(stateToJson(node.state))) as unknown);
  } finally {
    await organisations.close();
    await pool.end();
  }
}
