import { commandGiver } from '../../server/identity/authorize.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import { openPool } from '../../server/db/connection.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { openAccounts } from '../../server/identity/accounts.ts';
import { openSessions } from '../../server/identity/sessions.ts';
import { createLogger } from '../../server/logger.ts';
import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { type Child, letRun } from './child.ts';
import { journalCommand } from './commands.ts';
import { startConsoleOn } from './console.ts';
import { createDatabase } from './database.ts';
import { configured } from './example-organisation.ts';
import { figure } from './figure.ts';
import { timeOfBody } from './first-byte.ts';
import type { HttpConnection } from './http-connection.ts';
import { load, type LoadResult, openConnections, resultOf, type Target } from './load.ts';

/** Sweden has 290 municipalities. */
const organisations = 300;
const connections = 50;
/** Seconds: as servers that have run for a while; and those that do not count after a process was held. */
const warmUp = 20;
const leadIn = 0.5;

type Side = {
  readonly child: Child;
  readonly to: readonly Target[];
  readonly open: readonly HttpConnection[];
};

/** A node that all municipalities share: whoever sends next is of another one, so that hardly two commands make a batch. */
export const manyOrganisations: Benchmark = {
  name: 'organisations',
  about: `commands over HTTP from ${connections} connections, spread over ${organisations} organisations on one node`,
  async run(options) {
    const { rounds, seconds, say } = options;
    const url = await createDatabase(options.serverUrl, 'organisations');
    const tokens = await makeOrganisations(url);
    const console = await startConsoleOn(url, options, 'organisations');
    const bare = await startBare(options.serverUrl, 'organisations_bare');
    const ours = tokens.map(({ id, token }) => ({
      address: console.address,
      path: `/api/organisations/${id}/commands`,
      token,
    }));
    const theirs = { address: bare.address, path: '/insert', token: console.token };
    const vaka: LoadResult[] = [];
    const inserts: LoadResult[] = [];
    // As they are on a node that has run for a while.
    for (const { id, token } of tokens) {
      const head = new URL(`/api/organisations/${id}/head`, console.address);
      await timeOfBody(head, { authorization: `Bearer ${token}` });
    }
    const sides = {
      vaka: { child: console.child, to: ours, open: await openConnections(console, connections) },
      bare: { child: bare.child, to: [theirs], open: await openConnections(bare, connections) },
    };
    const run = async ({ child, to, open }: Side, length: number): Promise<LoadResult> => {
      letRun(child, [console.child, bare.child]);
      return resultOf([await load(open, to, journalCommand, { leadIn, seconds: length })]);
    };
    await run(sides.vaka, warmUp);
    await run(sides.bare, warmUp);
    for (let round = 1; round <= rounds; round += 1) {
      const recorded = await run(sides.vaka, seconds);
      const inserted = await run(sides.bare, seconds);
      vaka.push(recorded);
      inserts.push(inserted);
      say(
        `round ${round}: ${recorded.perSecond.toFixed(0)} beside ${inserted.perSecond.toFixed(0)} commands/s`,
      );
    }
    for (const { open } of Object.values(sides)) for (const connection of open) connection.close();
    await bare.child.stop();
    await console.child.stop();
    const beside = (value: (result: LoadResult) => number) => ({
      vaka: vaka.map(value),
      comparison: { name: 'bare fastify, one insert', rounds: inserts.map(value) },
    });
    return [
      figure({
        name: `commands over HTTP to ${organisations} organisations`,
        unit: '/s',
        better: 'more',
        ...beside((one) => one.perSecond),
        goal: { ratio: 0.8 },
      }),
      figure({ name: '  their p99', unit: 'ms', better: 'less', ...beside((one) => one.p99) }),
    ];
  },
};

/** Organisations that are configured, each with a duty officer who has a token, in a new database. */
async function makeOrganisations(url: string): Promise<{ readonly id: string; readonly token: string }[]> {
  const logger = createLogger('warn');
  await migrate(url, logger);
  const pool = openPool({ url, log: logger });
  const log = openEventLog(pool);
  const accounts = openAccounts(pool, { exampleAccounts: false });
  const sessions = openSessions(pool, { exampleAccounts: false });
  const nodes = await openOrganisations({ pool, databaseUrl: url, log, logger });
  const made: { id: string; token: string }[] = [];
  for (let number = 1; number <= organisations; number += 1) {
    const id = `kommun-${number}`;
    await log.create(id);
    const account = await accounts.add({
      organisation: id,
      username: 'tib',
      name: 'TiB',
      roles: ['duty-officer', 'administrator'],
      passwordHash: null,
    });
    const node = await nodes.get(id);
    if (account === null || node === null) throw new Error(`${id} was not made`);
    const answer = await node.submit(configured, commandGiver(account));
    if (answer.kind !== 'recorded') throw new Error(`configuring ${id} was ${answer.kind}`);
    made.push({ id, token: (await sessions.open(account, 'api', null, 1)).token });
  }
  await nodes.close();
  await pool.end();
  return made;
}
