import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandType } from '#shared/commands.ts';
import { commandSchemas } from '#shared/commands.ts';
import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { stateToJson } from '#shared/state-json.ts';
import type { SubmittedCommand } from '../../server/commands/command-answer.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { Organisations } from '../../server/commands/organisations.ts';
import { openPool } from '../../server/db/connection.ts';
import { digest } from '../../server/event-log/digest.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import type { EventLog } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

const organisation = 'tyreso';
const document: unknown = JSON.parse(
  readFileSync(new URL('../../server/organisations/examples/tyreso.json', import.meta.url), 'utf8'),
);
const administrator = someone('administrator');
const dutyOfficer = someone('duty-officer');

function someone(role: string) {
  const account = newId();
  return { account, name: 'TiB 1', roles: [role], department: null, safetyPoint: null };
}

function command(type: CommandType, data: unknown, id = newId()): SubmittedCommand {
  return { id, type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
}

function entry(text = 'Vatten på vägen', id?: string): SubmittedCommand {
  return command('journal.write', { entry: newId(), kind: 'event', direction: 'in', text }, id);
}

describe('the log under many writers', () => {
  let database: TestDatabase;
  let log: EventLog;
  const nodes: { organisations: Organisations; end: () => Promise<void> }[] = [];

  async function startNode() {
    const pool = openPool({ url: database.url, log: silentLog });
    const organisations = await openOrganisations({
      pool,
      databaseUrl: database.url,
      log: openEventLog(pool),
      logger: pino({ level: 'silent' }),
    });
    const end = async () => {
      await organisations.close();
      await pool.end();
    };
    nodes.push({ organisations, end });
    const node = await organisations.get(organisation);
    if (node === null) throw new Error('the organisation was not made');
    return node;
  }

  beforeAll(async () => {
    database = await createDatabase();
    const pool = openPool({ url: database.url, log: silentLog });
    log = openEventLog(pool);
    await log.create(organisation);
    nodes.push({ organisations: { close: async () => undefined } as Organisations, end: () => pool.end() });
    const first = await startNode();
    const answer = await first.submit(command('organisation.configure', { document }), administrator);
    expect(answer.kind).toBe('recorded');
  });

  afterAll(async () => {
    for (const { end } of nodes) await end();
    await database.drop();
  });

  async function wholeLog() {
    let head: Head = emptyHead;
    const numbers: unknown[] = [];
    for await (const page of log.pages(organisation, 0)) {
      for (const event of page) {
        expect(checkLink(digest, head, event)).toBeNull();
        head = { seq: event.seq, hash: event.hash };
        if (event.type.startsWith('journal.')) numbers.push(event.payload?.['number']);
      }
    }
    return { head, numbers };
  }

  it('records every command of 16 writers on each of two nodes once, in one chain, with gapless numbers', async () => {
    const one = await startNode();
    const other = await startNode();
    const seen: number[] = [one.head.seq];
    other.onEvents((message) => {
      expect(message.after).toBe(seen.at(-1));
      seen.push(message.to);
    });
    const answers = await Promise.all(
      [one, other].flatMap((node) =>
        Array.from({ length: 16 }, async () => {
          const kinds: string[] = [];
          for (let turn = 0; turn < 20; turn += 1) kinds.push((await node.submit(entry(), dutyOfficer)).kind);
          return kinds;
        }),
      ),
    );
    expect(new Set(answers.flat())).toEqual(new Set(['recorded']));
    const { head, numbers } = await wholeLog();
    expect(numbers).toEqual(Array.from({ length: 640 }, (_, index) => index + 1));
    for (const node of [one, other]) {
      node.catchUp();
      await node.idle();
      expect(node.head).toEqual(head);
    }
    expect(stateToJson(one.state)).toEqual(stateToJson(other.state));
    expect(seen.at(-1)).toBe(head.seq);
  });

  it('reads on to a position that another node has recorded, and knows one that the log does not have', async () => {
    const one = await startNode();
    const other = await startNode();
    for (let turn = 0; turn < 20; turn += 1) {
      await one.submit(entry(), dutyOfficer);
      const { seq, hash } = one.head;
      expect(await other.knows({ seq, hash })).toBe(true);
      expect(other.head.seq).toBe(seq);
      expect(await other.reaches(seq + 1)).toBe(false);
    }
  });

  it('answers a retry as it answered the command, and refuses its id with other content or from another account', async () => {
    const node = await startNode();
    const given = entry('Första');
    const [first, beside] = await Promise.all([
      node.submit(given, dutyOfficer),
      node.submit(given, dutyOfficer),
    ]);
    const again = await node.submit(given, dutyOfficer);
    expect(first.kind).toBe('recorded');
    expect(beside.kind).toBe('repeated');
    expect(again.kind).toBe('repeated');
    if (first.kind !== 'recorded' || again.kind !== 'repeated') return;
    expect(again.receipt).toEqual(first.receipt);
    expect((await node.submit(entry('Annat', given.id), dutyOfficer)).kind).toBe('id-reused');
    expect((await node.submit(given, someone('duty-officer'))).kind).toBe('id-reused');
  });

  it('folds the same state from the start, from a snapshot and at any position', async () => {
    const node = await startNode();
    const { head } = await wholeLog();
    const at = await node.stateAt(head.seq);
    expect(at?.head).toEqual(head);
    expect(stateToJson(at?.state ?? node.state)).toEqual(stateToJson(node.state));
    expect(await node.stateAt(head.seq + 1)).toBeNull();
  });
});
