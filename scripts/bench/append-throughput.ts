import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { pino } from 'pino';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { organisation } from './console.ts';
import { createDatabase } from './database.ts';
import { figure } from './figure.ts';
import { openPool } from '../../server/db/connection.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { tibOfTyreso, configured } from './example-organisation.ts';
import { openRawRows } from './raw-rows.ts';

const writers = 50;
/** Seconds for each, until the engine has made its code fast (command-throughput.ts). */
const warmUp = 20;

type Side = { readonly write: (writer: number) => Promise<void>; readonly close: () => Promise<void> };

/** The log alone, in this process: 50 writers of one organisation, beside the event store that its users would else take. */
export const appendThroughput: Benchmark = {
  name: 'append',
  about: `appending to one log by ${writers} writers in one process`,
  async run(options) {
    const { rounds, seconds, say } = options;
    const sides = {
      vaka: await vakaSide(options),
      emmettMany: await emmettSide(options, 'append_emmett_many', (writer) => `note-${writer}`),
      emmettOne: await emmettSide(options, 'append_emmett_one', () => 'note'),
      raw: await rawSide(options),
    };
    const results = {
      vaka: [] as number[],
      emmettMany: [] as number[],
      emmettOne: [] as number[],
      raw: [] as number[],
    };
    const names = ['vaka', 'emmettMany', 'emmettOne', 'raw'] as const;
    for (const name of names) await perSecond(sides[name], warmUp);
    for (let round = 1; round <= rounds; round += 1) {
      for (const name of names) results[name].push(await perSecond(sides[name], seconds));
      say(
        `round ${round}: ${names.map((name) => `${name} ${results[name].at(-1)?.toFixed(0)}`).join(', ')} /s`,
      );
    }
    for (const name of names) await sides[name].close();
    const beside = (name: string, rounds: readonly number[], goal: number) =>
      figure({
        name: 'appends in one process',
        unit: '/s',
        better: 'more',
        vaka: results.vaka,
        comparison: { name, rounds },
        goal: { ratio: goal },
      });
    return [
      beside('Emmett, 50 streams', results.emmettMany, 5),
      beside('Emmett, one stream with retries', results.emmettOne, 10),
      beside('the same rows and bytes, inserted in batches', results.raw, 0.4),
    ];
  },
};

async function perSecond(side: Side, seconds: number): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1_000;
  let written = 0;
  const write = async (writer: number) => {
    while (performance.now() < until) {
      await side.write(writer);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return (written * 1_000) / (performance.now() - started);
}

async function vakaSide({ serverUrl }: BenchmarkOptions): Promise<Side> {
  const url = await createDatabase(serverUrl, 'append_vaka');
  const logger = pino({ level: 'warn' }, pino.destination(2));
  await migrate(url, logger);
  const pool = openPool({ url, log: logger });
  const log = openEventLog(pool);
  await log.create(organisation);
  const organisations = await openOrganisations({ pool, databaseUrl: url, log, logger });
  const node = await organisations.get(organisation);
  if (node === null) throw new Error('the organisation was not made');
  await node.submit(configured, { ...tibOfTyreso, roles: ['administrator'] });
  return {
    async write() {
      const answer = await node.submit(journalCommand(), tibOfTyreso);
      if (answer.kind !== 'recorded') throw new Error(`a command was ${answer.kind}`);
    },
    async close() {
      await organisations.close();
      await pool.end();
    },
  };
}

/** An append that meets another's is tried again, as its manual says. */
async function emmettSide(
  { serverUrl }: BenchmarkOptions,
  database: string,
  streamOf: (writer: number) => string,
): Promise<Side> {
  const store = getPostgreSQLEventStore(await createDatabase(serverUrl, database));
  await store.schema.migrate();
  const versions = new Map<string, bigint>();
  return {
    async write(writer) {
      const stream = streamOf(writer);
      const { type, data } = journalCommand();
      for (;;) {
        const version = versions.get(stream);
        const expected = version === undefined ? {} : { expectedStreamVersion: version };
        try {
          const { nextExpectedStreamVersion } = await store.appendToStream(
            stream,
            [{ type, data }],
            expected,
          );
          if (nextExpectedStreamVersion > (versions.get(stream) ?? 0n))
            versions.set(stream, nextExpectedStreamVersion);
          return;
        } catch (error) {
          if (!(error instanceof Error && /version/i.test(`${error.name} ${error.message}`))) throw error;
        }
      }
    },
    close: () => store.close(),
  };
}

/** The rows alone, as the database takes them. */
async function rawSide({ serverUrl }: BenchmarkOptions): Promise<Side> {
  const url = await createDatabase(serverUrl, 'append_raw');
  const logger = pino({ level: 'warn' }, pino.destination(2));
  await migrate(url, logger);
  const pool = openPool({ url, log: logger });
  return { write: await openRawRows(pool), close: () => pool.end() };
}
