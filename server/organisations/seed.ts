import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { commandSchemas, type CommandType } from '#shared/commands.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import type { SubmittedCommand } from '../commands/command-answer.ts';
import type { Organisations } from '../commands/organisations.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Account } from '../identity/account.ts';
import type { Accounts } from '../identity/accounts.ts';
import { commandGiver } from '../identity/authorize.ts';
import { provideExampleAccounts } from '../identity/example-accounts.ts';
import { importOrganisation } from './import.ts';

/** The example organisations that come with Vaka. */
export const exampleOrganisations = ['tyreso', 'alingsas'] as const;

export type Seeding = {
  readonly organisations: Pick<Organisations, 'create' | 'get'>;
  readonly log: Pick<EventLog, 'read'>;
  readonly accounts: Accounts;
};

/** More events than any night causes: a log that is longer is in use. */
const longestNight = 1_000;

const nightCommand = z.strictObject({
  minutesAgo: z.number().min(0),
  by: z.string(),
  id: z.uuid(),
  type: z.custom<CommandType>((type) => typeof type === 'string' && Object.hasOwn(commandSchemas, type)),
  data: z.record(z.string(), z.unknown()),
});

const night = z.strictObject({
  format: z.literal('vaka-example-night/1'),
  organisation: z.string(),
  commands: z.array(nightCommand),
});

type NightCommand = z.infer<typeof nightCommand>;

const examples = join(import.meta.dirname, 'examples');

/**
 * Brings in the example organisations, their accounts and a quiet night each, by the same ways as a real one. A log in which
 * anybody has recorded anything else is left as it is, and a seeding that was cut off goes on where it stopped.
 */
export async function seedExamples(seeding: Seeding): Promise<void> {
  await Promise.all(exampleOrganisations.map(async (id) => await seedExample(id, seeding)));
}

async function seedExample(id: string, { organisations, log, accounts }: Seeding): Promise<void> {
  const document = importDocument.parse(await readJson(`${id}.json`));
  await provideExampleAccounts(accounts, document);
  await organisations.create(id);
  const node = await organisations.get(id);
  if (node === null) throw new Error(`the example organisation ${id} cannot be opened`);
  const configure = seedId(id, 'configure');
  if (node.head.seq === 0) {
    const admin = await accountOf(accounts, id, 'admin');
    await importOrganisation(node, document, commandGiver(admin), configure);
  }
  const { commands } = night.parse(await readJson(`quiet-night.${id}.json`));
  const recorded = await log.read(id, 0, longestNight);
  const own = new Set([configure, ...commands.map((command) => command.id)]);
  const first = recorded[0];
  if (first === undefined || recorded.length === longestNight) return;
  if (recorded.some((event) => !own.has(event.command))) return;
  const there = new Set(recorded.map((event) => event.command));
  const missing = commands.filter((command) => !there.has(command.id));
  // The night ends when the organisation was configured, also for a seeding that goes on later.
  await giveNight(node, accounts, missing, Date.parse(first.recordedAt));
}

/** All at once: the log takes them in order and records them together. */
async function giveNight(
  node: OrganisationNode,
  accounts: Accounts,
  commands: readonly NightCommand[],
  end: number,
): Promise<void> {
  const by = new Map<string, Account>();
  for (const username of new Set(commands.map((command) => command.by))) {
    by.set(username, await accountOf(accounts, node.id, username));
  }
  const answers = commands.map(async (command) => {
    const account = by.get(command.by);
    if (account === undefined) throw new Error(`nobody gives ${command.id}`);
    const answer = await node.submit(commandOf(command, end), commandGiver(account));
    if (answer.kind !== 'recorded') {
      throw new Error(`the night's ${command.type} ${command.id} was answered ${JSON.stringify(answer)}`);
    }
  });
  await Promise.all(answers);
}

/** A command of the night with its times, which the file gives in minutes from the night's end. */
function commandOf({ id, type, data, minutesAgo }: NightCommand, end: number): SubmittedCommand {
  const at = (minutes: number) => new Date(end + minutes * 60_000).toISOString();
  const { dueInMinutes, untilMinutes, ...rest } = data;
  const times = {
    ...(typeof dueInMinutes === 'number' ? { dueAt: at(dueInMinutes) } : {}),
    ...(typeof untilMinutes === 'number' ? { until: at(untilMinutes) } : {}),
  };
  const parsed = commandSchemas[type].parse({ ...rest, ...times });
  return { id, type, data: parsed, occurredAt: at(-minutesAgo) } as SubmittedCommand;
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(examples, name), 'utf8')) as unknown;
}

async function accountOf(accounts: Accounts, organisation: string, username: string): Promise<Account> {
  const account = await accounts.find(organisation, username);
  if (account === null) throw new Error(`the example account ${username} of ${organisation} is missing`);
  return account;
}

/** A UUID that is the same at every seeding of the same organisation. */
function seedId(organisation: string, name: string): string {
  const digest = createHash('sha256').update(`vaka example ${organisation} ${name}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
