import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandType } from '#shared/commands.ts';
import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { smallMunicipality } from '#shared/testing/story.ts';
import type { CommandAnswer, SubmittedCommand } from '../../server/commands/command-answer.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import { inTransaction, openPool } from '../../server/db/connection.ts';
import { digest } from '../../server/event-log/digest.ts';
import { openEventLog, readHead } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { silentLog } from '../support/silent-log.ts';

const organisations = Array.from({ length: 8 }, (_, index) => `kommun-${index}`);
const [first = '', ...others] = organisations;

function someone(role: string) {
  return { account: newId(), name: 'TiB', roles: [role], department: null, safetyPoint: null };
}

const dutyOfficer = someone('duty-officer');

function command(type: CommandType, data: unknown, id = newId()): SubmittedCommand {
  return { id, type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
}

function entry(id?: string): SubmittedCommand {
  return command(
    'journal.write',
    { entry: newId(), kind: 'event', direction: 'in', text: 'Vatten på vägen' },
    id,
  );
}

describe('many organisations on two nodes, in groups', () => {
  let database: LogDatabase;
  let pool: ReturnType<typeof openPool>;
  let log: ReturnType<typeof openEventLog>;
  let nodes: Awaited<ReturnType<typeof startNode>>[];

  beforeEach(async () => {
    database = await createLogDatabase({ max: 4 });
    ({ pool } = database);
    log = openEventLog(pool);
    nodes = [await startNode(), await startNode()];
    await Promise.all(
      organisations.map(async (id) => {
        await log.create(id);
        const configure = command('organisation.configure', { document: smallMunicipality });
        expect((await give(0, id, configure, someone('administrator'))).kind).toBe('recorded');
      }),
    );
  });

  afterEach(async () => {
    for (const { end } of nodes) await end();
    await database.drop();
  });

  async function startNode() {
    const own = openPool({ url: database.url, log: silentLog, max: 6 });
    const queries: MockInstance[] = [];
    own.on('connect', (client) => queries.push(vi.spyOn(client, 'query')));
    const options = { pool: own, databaseUrl: database.url, log: openEventLog(own) };
    const opened = await openOrganisations({ ...options, logger: pino({ level: 'silent' }) });
    const end = async () => {
      await opened.close();
      await own.end();
    };
    /** How many of its statements wrote several organisations. */
    const groups = () =>
      queries
        .flatMap(({ mock }) => mock.calls)
        .filter(([asked]) => (asked as { readonly name?: string }).name === 'append-group').length;
    return { organisations: opened, groups, end };
  }

  async function give(
    node: number,
    organisation: string,
    given = entry(),
    submitter = dutyOfficer,
  ): Promise<CommandAnswer> {
    const there = await nodes[node]?.organisations.get(organisation);
    if (!there) throw new Error(`${organisation} is not there`);
    return await there.submit(given, submitter);
  }

  /** So many one after the other in each organisation, on both nodes at once; the kinds of the answers by organisation. */
  async function giveAll(turns: number): Promise<Map<string, Set<string>>> {
    const kinds = new Map(organisations.map((id) => [id, new Set<string>()]));
    await Promise.all(
      organisations.flatMap((id) =>
        [0, 1].map(async (node) => {
          for (let turn = 0; turn < turns; turn += 1) kinds.get(id)?.add((await give(node, id)).kind);
        }),
      ),
    );
    return kinds;
  }

  /** Whole and in one chain; answers its length and the commands in it. */
  async function wholeLog(organisation: string) {
    let head: Head = emptyHead;
    const commands: string[] = [];
    for await (const page of log.pages(organisation, 0)) {
      for (const event of page) {
        expect(checkLink(digest, head, event)).toBeNull();
        head = { seq: event.seq, hash: event.hash };
        commands.push(event.command);
      }
    }
    expect(await log.head(organisation)).toEqual(head);
    expect(new Set(commands).size).toBe(commands.length);
    return { seq: head.seq, commands };
  }

  it('record every command once, in one chain for each', async () => {
    const kinds = await giveAll(6);
    expect(new Set([...kinds.values()].flatMap((set) => [...set]))).toEqual(new Set(['recorded']));
    for (const id of organisations) expect((await wholeLog(id)).seq).toBe(13);
    for (const { groups } of nodes) expect(groups()).toBeGreaterThan(0);
  });

  it('are not kept by one whose batches the database refuses', async () => {
    await pool.query(`alter table event add check (organisation <> '${first}' or seq < 5)`);
    const kinds = await giveAll(6);
    expect(kinds.get(first)).toEqual(new Set(['recorded', 'unavailable']));
    expect(new Set(others.flatMap((id) => [...(kinds.get(id) ?? [])]))).toEqual(new Set(['recorded']));
    expect((await wholeLog(first)).seq).toBe(4);
    for (const id of others) expect((await wholeLog(id)).seq).toBe(13);
    for (const { groups } of nodes) expect(groups()).toBeGreaterThan(0);
  });

  it('are not kept by ids that one has used before, in whatever group they come', async () => {
    const ids = Array.from({ length: 10 }, () => newId());
    const twice = ids.map(async (id) => {
      const given = entry(id);
      return await Promise.all([give(0, first, given), give(1, first, given)]);
    });
    const kinds = await giveAll(6);
    for (const answers of await Promise.all(twice))
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['recorded', 'repeated']);
    expect(new Set(others.flatMap((id) => [...(kinds.get(id) ?? [])]))).toEqual(new Set(['recorded']));
    const { commands } = await wholeLog(first);
    expect(commands).toEqual(expect.arrayContaining(ids));
    expect(commands.length).toBe(23);
  });

  it('do not wait for one whose head a stranger holds', async () => {
    let late: Promise<CommandAnswer>[] = [];
    await inTransaction(pool, async (stranger) => {
      await readHead(stranger, first, true);
      late = [give(0, first), give(1, first)];
      const rest = others.flatMap((id) => [give(0, id), give(1, id), give(0, id)]);
      for (const { kind } of await Promise.all(rest)) expect(kind).toBe('recorded');
      expect(await readHead(stranger, first)).toMatchObject({ seq: 1 });
    });
    for (const { kind } of await Promise.all(late)) expect(kind).toBe('recorded');
    expect((await wholeLog(first)).seq).toBe(3);
  });
});
