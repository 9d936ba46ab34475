import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { smallMunicipality } from '#shared/testing/story.ts';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandType } from '#shared/commands.ts';
import type { CommandAnswer, SubmittedCommand } from '../../server/commands/command-answer.ts';
import { logBroken } from '../../server/commands/command-answer.ts';
import type { OrganisationNode } from '../../server/commands/organisation-node.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import { openPool } from '../../server/db/connection.ts';
import { chainFinding } from '../../server/doctor/database-findings.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

const organisation = 'tyreso';

/** What somebody does to the database behind the console's back, where its log has six events; `back` undoes it. */
const tamperings = [
  {
    what: 'a row in the middle is deleted',
    away: 'with gone as (delete from event where seq = 4 returning *) insert into aside select * from gone',
    back: 'insert into event select * from aside',
    brokenAt: 4,
    left: 2,
  },
  {
    what: 'the newest row is deleted',
    away: 'with gone as (delete from event where seq = 6 returning *) insert into aside select * from gone',
    back: 'insert into event select * from aside',
    brokenAt: 6,
    left: 4,
  },
  {
    what: 'the head is moved back',
    away: 'update head set seq = 5, hash = (select hash from event where seq = 5)',
    back: 'update head set seq = 6, hash = (select hash from event where seq = 6)',
    brokenAt: 6,
    left: 4,
  },
];

describe('a log that was changed in the database behind the console', () => {
  let database: LogDatabase;
  let said: string[];
  const ends: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    said = [];
    database = await createLogDatabase();
    await database.pool.query('create table aside (like event)');
    await openEventLog(database.pool).create(organisation);
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    await database.drop();
  });

  /** A node, as a console has it; `chainsEvery` in milliseconds. */
  async function start(chainsEvery = 100) {
    const pool = openPool({ url: database.url, log: silentLog });
    const organisations = await openOrganisations({
      pool,
      databaseUrl: database.url,
      log: openEventLog(pool),
      logger: pino({ level: 'info' }, { write: (line) => void said.push(line) }),
      chainsEvery,
    });
    ends.push(async () => {
      await organisations.close();
      await pool.end();
    });
    const node = await organisations.get(organisation);
    if (node === null) throw new Error('the organisation was not made');
    return { organisations, node };
  }

  const rows = async (): Promise<unknown> =>
    (await database.pool.query('select count(*) as events, (select seq from head) as head from event')).rows;
  const errors = () => said.filter((line) => line.includes('"level":50'));

  it.each(tamperings)('$what: it is noticed, read and not appended to, until it is put back', async (one) => {
    const running = await start();
    await give(running.node, 'organisation.configure', { document: smallMunicipality });
    for (let count = 0; count < 5; count += 1) expect(await write(running.node)).toMatchObject(recorded);
    expect(running.node.head.seq).toBe(6);
    let resets = 0;
    running.node.onReset(() => (resets += 1));

    await database.pool.query(one.away);
    const broken = await rows();
    await until(() => running.organisations.brokenLogs()).toEqual([organisation]);
    expect(await write(running.node)).toEqual(logBroken);
    expect([...running.node.state.journal.values()]).toHaveLength(5);
    expect(errors()).toHaveLength(1);
    expect(JSON.parse(errors()[0] ?? '')).toMatchObject({ organisation, seq: one.brokenAt });

    const restarted = await start();
    expect(restarted.organisations.brokenLogs()).toEqual([organisation]);
    expect(await write(restarted.node)).toEqual(logBroken);
    expect([...restarted.node.state.journal.values()]).toHaveLength(one.left);
    expect(await restarted.node.readOnTo(6)).toBe('beyond');
    const finding = await chainFinding(database.pool);
    expect(finding.level).toBe('wrong');
    expect(finding.says).toContain(`${organisation} är bruten vid händelse ${one.brokenAt}`);
    expect(await rows()).toEqual(broken);
    expect(errors()).toHaveLength(2);
    expect(resets).toBe(0);

    await database.pool.query(one.back);
    for (const { organisations, node } of [running, restarted]) {
      await until(() => organisations.brokenLogs()).toEqual([]);
      expect(await write(node)).toMatchObject(recorded);
    }
    expect(await chainFinding(database.pool)).toMatchObject({ level: 'good' });
    expect(await rows()).toEqual([{ events: 8, head: 8 }]);
    expect(errors()).toHaveLength(2);
  });

  it.each([
    ['beyond the log', 'first_seq = 99999999, last_seq = 99999999'],
    ['backwards', 'first_seq = 5, last_seq = 1'],
    ['at the event of another', 'first_seq = 1, last_seq = 1'],
    ['at everything', 'first_seq = -5, last_seq = 99999999999'],
  ])(
    'a receipt that points %s: the command is answered with its own events, from the log',
    async (_where, away) => {
      const { node } = await start();
      await give(node, 'organisation.configure', { document: smallMunicipality });
      const [id, account, entry] = [newId(), newId(), newId()];
      const writing = () =>
        give(node, 'journal.write', { entry, kind: 'event', direction: 'in', text: 'Vatten' }, id, account);
      const first = await writing();
      if (first.kind !== 'recorded') throw new Error(first.kind);
      await write(node);
      await database.pool.query(`update receipt set ${away} where command = $1`, [id]);
      expect(await writing()).toEqual({ ...first, kind: 'repeated' });
      expect(errors().join('')).toContain(`the receipt of the command ${id}`);
      // Nothing is left of it but the receipt.
      const lost = newId();
      await database.pool.query('update receipt set command = $2 where command = $1', [id, lost]);
      await database.pool.query(`update receipt set salt = '', content_hash = '' where command = $1`, [lost]);
      expect(
        await give(
          node,
          'journal.write',
          { entry, kind: 'event', direction: 'in', text: 'Vatten' },
          lost,
          account,
        ),
      ).toEqual(logBroken);
      expect(await write(node)).toMatchObject(recorded);
    },
  );

  it('is found out by the command that comes upon it, and by the look at the heads each second', async () => {
    const { node, organisations } = await start(3_600_000);
    await give(node, 'organisation.configure', { document: smallMunicipality });
    for (let count = 0; count < 5; count += 1) await write(node);
    await database.pool.query('update head set seq = 5, hash = (select hash from event where seq = 5)');
    expect(await write(node)).toEqual(logBroken);
    const other = await start(3_600_000);
    await database.pool.query('update head set seq = 6, hash = (select hash from event where seq = 6)');
    const third = await start(3_600_000);
    expect(third.organisations.brokenLogs()).toEqual([]);
    await database.pool.query('delete from event where seq = 6');
    await until(() => third.organisations.brokenLogs()).toEqual([organisation]);
    expect([organisations, other.organisations].map((one) => one.brokenLogs())).toEqual([
      [organisation],
      [organisation],
    ]);
    expect(await rows()).toEqual([{ events: 5, head: 6 }]);
  });
});

const recorded = { kind: 'recorded' };

const write = (node: OrganisationNode): Promise<CommandAnswer> =>
  give(node, 'journal.write', { entry: newId(), kind: 'event', direction: 'in', text: 'Vatten på vägen' });

function give(
  node: OrganisationNode,
  type: CommandType,
  data: unknown,
  id = newId(),
  account = newId(),
): Promise<CommandAnswer> {
  const roles = [type === 'organisation.configure' ? 'administrator' : 'duty-officer'];
  const submitter = { account, name: 'TiB 1', roles, department: null, safetyPoint: null };
  const command = { id, type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
  return node.submit(command, submitter);
}
