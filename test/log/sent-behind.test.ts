import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandType } from '#shared/commands.ts';
import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { smallMunicipality } from '#shared/testing/story.ts';
import type { SubmittedCommand } from '../../server/commands/command-answer.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { OrganisationNode } from '../../server/commands/organisation-node.ts';
import { openPool } from '../../server/db/connection.ts';
import { digest } from '../../server/event-log/digest.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import type { BadLink } from '../support/bad-link.ts';
import { linkToDatabase } from '../support/database-link.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

const organisation = 'kommun';
/** Milliseconds each way. */
const distance = 150;

const someone = (role: string) => ({
  account: newId(),
  name: 'TiB',
  roles: [role],
  department: null,
  safetyPoint: null,
});
const dutyOfficer = someone('duty-officer');

function command(type: CommandType, data: unknown): SubmittedCommand {
  return { id: newId(), type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
}

const entry = () =>
  command('journal.write', { entry: newId(), kind: 'event', direction: 'in', text: 'Vatten på vägen' });

describe('batches that are sent behind another, to a database that is far away', () => {
  let database: LogDatabase;
  let link: BadLink;
  let node: OrganisationNode;
  let near: OrganisationNode;
  /** How many appends were on their way at once at most, and are now, by connection. */
  let most = 0;
  let underWay = 0;
  const ends: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    database = await createLogDatabase();
    await openEventLog(database.pool).create(organisation);
    const linked = await linkToDatabase(database.url);
    ({ link } = linked);
    near = await startNode(database.url);
    await near.submit(
      command('organisation.configure', { document: smallMunicipality }),
      someone('administrator'),
    );
    node = await startNode(linked.url);
    most = 0;
    link.weather = { random: () => 1, delay: distance, cuts: 0, silences: 0 };
  });

  afterEach(async () => {
    link.weather = null;
    for (const end of ends.splice(0)) await end();
    await link.close();
    await database.drop();
  });

  async function startNode(url: string): Promise<OrganisationNode> {
    const pool = openPool({ url, log: silentLog });
    pool.on('connect', (client) => countAppends(client));
    const organisations = await openOrganisations({
      pool,
      databaseUrl: url,
      log: openEventLog(pool),
      logger: pino({ level: 'silent' }),
    });
    ends.push(async () => {
      await organisations.close();
      await pool.end();
    });
    const opened = await organisations.get(organisation);
    if (opened === null) throw new Error('the organisation was not made');
    return opened;
  }

  function countAppends(client: { query: unknown }): void {
    const query = (client.query as (asked: { name?: string }) => Promise<unknown>).bind(client);
    client.query = (asked: { name?: string }, ...more: []) => {
      const answer = query(asked, ...more);
      if (asked.name !== 'append-batch') return answer;
      underWay += 1;
      most = Math.max(most, underWay);
      answer.catch(() => undefined).finally(() => (underWay -= 1));
      return answer;
    };
  }

  /** One, and while it is on its way many more. */
  async function give(): Promise<{
    readonly commands: SubmittedCommand[];
    readonly kinds: Promise<string[]>;
  }> {
    const commands = Array.from({ length: 30 }, entry);
    const kindOf = async (one: SubmittedCommand) => (await node.submit(one, dutyOfficer)).kind;
    const [first, ...others] = commands;
    const kinds = [kindOf(first as SubmittedCommand)];
    await until(() => underWay).toBe(1);
    kinds.push(...others.map(kindOf));
    return { commands, kinds: Promise.all(kinds) };
  }

  /** Whole and in one chain; answers the commands that wrote to the journal. */
  async function journal(): Promise<string[]> {
    let head: Head = emptyHead;
    const commands: string[] = [];
    for await (const page of openEventLog(database.pool).pages(organisation, 0)) {
      for (const event of page) {
        expect(checkLink(digest, head, event)).toBeNull();
        head = { seq: event.seq, hash: event.hash };
        if (event.type === 'journal.written') commands.push(event.command);
      }
    }
    return commands;
  }

  it('are recorded after it, in the order in which its commands came', async () => {
    const { commands, kinds } = await give();
    expect(await kinds).toEqual(commands.map(() => 'recorded'));
    expect(most).toBe(3);
    expect(await journal()).toEqual(commands.map(({ id }) => id));
  });

  it('are not recorded where that one was not, since another node was first, and all are decided anew', async () => {
    const { commands, kinds } = await give();
    await until(() => underWay).toBe(3);
    const first = entry();
    expect((await near.submit(first, dutyOfficer)).kind).toBe('recorded');
    expect(await kinds).toEqual(commands.map(() => 'recorded'));
    const written = await journal();
    expect(written).toHaveLength(31);
    expect(new Set(written)).toEqual(new Set([first, ...commands].map(({ id }) => id)));
  });

  it('are recorded once, whatever becomes of the connection', async () => {
    const { commands, kinds } = await give();
    await until(() => underWay).toBe(3);
    link.cutAll();
    link.weather = null;
    const known = await kinds;
    expect(
      known.filter((kind) => kind !== 'recorded' && kind !== 'repeated' && kind !== 'unavailable'),
    ).toEqual([]);
    for (const one of commands)
      await until(async () => (await node.submit(one, dutyOfficer)).kind).toBe('repeated');
    const written = await journal();
    expect(written).toHaveLength(commands.length);
    expect(new Set(written)).toEqual(new Set(commands.map(({ id }) => id)));
  });
});
