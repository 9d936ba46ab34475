/**
 * Fills an empty data folder with the example organisations, for `npm start`: each comes in by the same command as a real
 * municipality, gets its example accounts, and has lived through a quiet night so that nothing is empty at first sight.
 */
import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandType } from '#shared/commands.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { CommandAnswer, SubmittedCommand } from '../commands/command-answer.ts';
import { BrokenLogs } from '../commands/broken-logs.ts';
import { openHeadLock } from '../commands/head-lock.ts';
import { OrganisationNode } from '../commands/organisation-node.ts';
import type { Texts } from '../erasure/erasure.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { appendBatch } from '../event-log/append.ts';
import { readReceipts } from '../event-log/receipts.ts';
import { commandGiver } from '../identity/authorize.ts';
import type { Accounts } from '../identity/accounts.ts';
import { provideExampleAccounts } from '../identity/example-accounts.ts';

/** The order in which the sign-in page names them. */
const exampleOrganisations = ['tyreso', 'alingsas'] as const;

/** The command by which an example organisation is first configured; fixed, so that a start that was cut off goes on. */
const configuring = {
  tyreso: 'c0f16000-0138-4000-8000-000000000001',
  alingsas: 'c0f16000-1489-4000-8000-000000000001',
} as const;

type Night = {
  readonly commands: readonly {
    readonly minutesAgo: number;
    readonly by: string;
    readonly id: string;
    readonly type: CommandType;
    readonly data: { readonly [field: string]: unknown };
  }[];
};

export type SeedOptions = {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly accounts: Accounts;
  readonly texts: Texts;
};

/** Makes what is missing; an organisation whose night has passed is left as it is. `now` is epoch milliseconds. */
export async function seedExamples(options: SeedOptions, now: () => number = Date.now): Promise<void> {
  for (const id of exampleOrganisations) await seedExample(id, options, now());
}

async function seedExample(
  id: (typeof exampleOrganisations)[number],
  { pool, log, accounts, texts }: SeedOptions,
  seededAt: number,
): Promise<void> {
  const document = importDocument.parse(example(`${id}.json`));
  await log.create(id);
  await provideExampleAccounts(accounts, document);
  const night = example(`quiet-night.${id}.json`) as Night;
  const last = night.commands.at(-1)?.id;
  if (last !== undefined && (await readReceipts(pool, id, [last])).size > 0) return;
  let clock = seededAt - firstMinute(night) * 60_000;
  // The night is recorded as it went: the node's clock stands at each command's own time. Only an example's log is written so.
  const node = await OrganisationNode.open(id, {
    pool,
    log,
    append: (batch) => appendBatch(pool, batch),
    appendBehind: () => null,
    underHeadLock: openHeadLock(pool),
    now: () => clock,
    texts,
    broken: new BrokenLogs(),
    mayRecord: () => true,
    onRecorded: () => undefined,
    onFailure: (error) => {
      throw error;
    },
    onBatch: () => undefined,
  });
  await give(node, accounts, 'admin', configureCommand(id, document));
  for (const { minutesAgo, by, id: command, type, data } of night.commands) {
    clock = seededAt - minutesAgo * 60_000;
    const parsed = commandSchemas[type].parse(withTimes(await withAccount(data, accounts, id), seededAt));
    await give(node, accounts, by, { id: command, type, data: parsed } as SubmittedCommand);
  }
  await node.idle();
}

function firstMinute(night: Night): number {
  return (night.commands[0]?.minutesAgo ?? 0) + 1;
}

function configureCommand(
  id: (typeof exampleOrganisations)[number],
  document: ImportDocument,
): SubmittedCommand {
  return { id: configuring[id], type: 'organisation.configure', data: { document } };
}

async function give(
  node: OrganisationNode,
  accounts: Accounts,
  username: string,
  command: SubmittedCommand,
): Promise<void> {
  const account = await accounts.find(node.id, username);
  if (account === null) throw new Error(`the example account ${username} of ${node.id} is missing`);
  const answer = await node.submit(command, commandGiver(account));
  if (!isThere(answer)) {
    throw new Error(`the example ${command.type} ${command.id} was answered ${JSON.stringify(answer)}`);
  }
}

/** Recorded now, or by an earlier start that was cut off; then with other times, so that the id is in use. */
function isThere(answer: CommandAnswer): boolean {
  return answer.kind === 'recorded' || answer.kind === 'repeated' || answer.kind === 'id-reused';
}

/** The file names accounts by username, since their ids are made with them. */
async function withAccount(
  data: { readonly [field: string]: unknown },
  accounts: Accounts,
  organisation: string,
): Promise<{ readonly [field: string]: unknown }> {
  const { accountOf, ...rest } = data;
  if (typeof accountOf !== 'string') return data;
  const account = await accounts.find(organisation, accountOf);
  if (account === null) throw new Error(`the example account ${accountOf} of ${organisation} is missing`);
  return { ...rest, account: account.id };
}

/** Times in the file are minutes from the moment of seeding. */
function withTimes(
  data: { readonly [field: string]: unknown },
  seededAt: number,
): { [field: string]: unknown } {
  const { dueInMinutes, fromMinutes, untilMinutes, ...rest } = data;
  return {
    ...rest,
    ...(typeof dueInMinutes === 'number' ? { dueAt: minutesFrom(seededAt, dueInMinutes) } : {}),
    ...(typeof fromMinutes === 'number' ? { from: wholeHourFrom(seededAt, fromMinutes) } : {}),
    ...(typeof untilMinutes === 'number' ? { until: wholeHourFrom(seededAt, untilMinutes) } : {}),
  };
}

/** Shifts change at whole hours; the same minutes give the same hour, so that shifts that meet still do. */
function wholeHourFrom(seededAt: number, minutes: number): string {
  const hour = 60 * 60_000;
  return new Date(Math.ceil((seededAt + minutes * 60_000) / hour) * hour).toISOString();
}

function minutesFrom(seededAt: number, minutes: number): string {
  return new Date(seededAt + minutes * 60_000).toISOString();
}

function example(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`examples/${file}`, import.meta.url), 'utf8'));
}
