import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandAnswer, SubmittedCommand } from '../../server/commands/command-answer.ts';
import { dutyOfficer } from '../../server/commands/duty-officer.fixture.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { Organisations } from '../../server/commands/organisations.ts';
import type { OrganisationNode } from '../../server/commands/organisation-node.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { tyresoDocument } from '../support/example-document.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { until } from '../support/until.ts';

const organisation = 'tyreso';
const hour = 3_600_000;
let database: LogDatabase;
let organisations: Organisations;
let node: OrganisationNode;
/** How far the node's wall clock is ahead of the machine's, and how long its other clock has stood still (ms). */
let ahead = 0;
let asleep = 0;

beforeEach(async () => {
  ahead = 0;
  asleep = 0;
  database = await createLogDatabase();
  const { pool, url } = database;
  const log = openEventLog(pool);
  await log.create(organisation);
  organisations = await openOrganisations({
    pool,
    databaseUrl: url,
    log,
    logger: pino({ level: 'silent' }),
    now: () => Date.now() + ahead,
    elapsed: () => performance.now() - asleep,
  });
  const opened = await organisations.get(organisation);
  if (opened === null) throw new Error('the organisation was not made');
  node = opened;
  const data = { document: tyresoDocument };
  const configure = { id: randomUUID(), type: 'organisation.configure', data } as SubmittedCommand;
  await node.submit(configure, { ...dutyOfficer, roles: ['administrator'] });
});

afterEach(async () => {
  await organisations.close();
  await database.drop();
});

function write(): Promise<CommandAnswer> {
  const data = { entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Vatten på vägen' };
  return node.submit({ id: randomUUID(), type: 'journal.write', data } as SubmittedCommand, dutyOfficer);
}

/** How far the time at which a command was recorded lies from now, in ms. */
async function offOf(answer: CommandAnswer): Promise<number> {
  if (answer.kind !== 'recorded') throw new Error(`a command was ${answer.kind}`);
  return Math.abs(Date.parse(answer.receipt.recordedAt) - Date.now());
}

it.each([hour, -hour, 365 * 24 * hour])(
  'a clock that is %d ms wrong for a moment puts no time into the log and makes nothing look new',
  async (wrong) => {
    expect(await offOf(await write())).toBeLessThan(2_000);
    ahead = wrong;
    const answers = [await write(), await write()];
    const seen = Math.abs(Date.parse(node.lastRead()) - Date.now());
    ahead = 0;
    expect(answers.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable']);
    expect(seen).toBeLessThan(10_000);
    await until(async () => (await write()).kind).toBe('recorded');
    expect(await offOf(await write())).toBeLessThan(2_000);
  },
);

it('while the clock is wrong nothing is recorded, and soon after it is right again', async () => {
  ahead = hour;
  await until(async () => (await write()).kind).toBe('unavailable');
  await until(() => organisations.mayRecord()).toBe(false);
  ahead = 0;
  await until(() => organisations.mayRecord()).toBe(true);
  expect(await offOf(await write())).toBeLessThan(2_000);
});

it('after the machine has slept, commands are recorded at the right time within moments', async () => {
  asleep = 2 * hour;
  expect((await write()).kind).toBe('unavailable');
  await until(async () => (await write()).kind).toBe('recorded');
  expect(await offOf(await write())).toBeLessThan(2_000);
});
