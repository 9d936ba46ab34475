import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Benchmark } from './benchmark.ts';
import { type BenchConsole, organisation, startConsole } from './console.ts';
import { figure } from './figure.ts';

const pending = 10_000;
const firedARound = 5;
const command = JSON.stringify({ command: { type: 'alarm.check-lists', data: {} } });

/** What timers that wait for later cost, and how late the one that is due fires among them. */
export const pendingTimers: Benchmark = {
  name: 'timers',
  about: `${pending} pending timers: their cost on an idle console, and how late a due one fires`,
  async run(options) {
    const { rounds, seconds, say } = options;
    const none = await startConsole(options, 'timers_none');
    const many = await startConsole(options, 'timers_many');
    const database = new pg.Client({ connectionString: many.databaseUrl });
    const empty = new pg.Client({ connectionString: none.databaseUrl });
    await database.connect();
    await empty.connect();
    await empty.query('create table fired (at timestamptz not null)');
    await database.query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       select $1, 1000000 + nth, 0, 'timer', $2, now() + interval '1 day' + nth * interval '1 second'
       from generate_series(1, $3::integer) as nth`,
      [organisation, command, pending],
    );
    await database.query('analyze outbox');
    await wait(5_000);
    const shares = { many: [] as number[], none: [] as number[] };
    const late = { vaka: [] as number[], bare: [] as number[] };
    for (let round = 1; round <= rounds; round += 1) {
      shares.many.push(await shareOfCore(many, database, seconds));
      shares.none.push(await shareOfCore(none, empty, seconds));
      late.vaka.push(await lateness(database, round));
      late.bare.push(await bareLateness(empty));
      say(
        `round ${round}: ${shares.many.at(-1)?.toFixed(2)} beside ${shares.none.at(-1)?.toFixed(2)} % of a core; ${late.vaka.at(-1)?.toFixed(0)} ms late`,
      );
    }
    await database.end();
    await empty.end();
    await none.child.stop();
    await many.child.stop();
    return [
      figure({
        name: `an idle console with ${pending} timers and its database`,
        unit: '% of a core',
        better: 'less',
        vaka: shares.many,
        comparison: { name: 'the same without timers', rounds: shares.none },
      }),
      figure({
        name: '  what the timers cost',
        unit: '% of a core',
        better: 'less',
        vaka: shares.many.map((share, round) => Math.max(0, share - (shares.none[round] ?? 0))),
        goal: { most: 1 },
      }),
      figure({
        name: '  the due one: due → done',
        unit: 'ms',
        better: 'less',
        vaka: late.vaka,
        comparison: { name: 'setTimeout and one insert', rounds: late.bare },
        goal: { most: 1_000 },
      }),
    ];
  },
};

/** The share of one core, in per cent, that a console and its connections' processes in the database take. */
async function shareOfCore({ address }: BenchConsole, database: pg.Client, seconds: number): Promise<number> {
  const [cpu, inDatabase, started] = [await cpuOf(address), await cpuOfDatabase(database), performance.now()];
  await wait(seconds * 1_000);
  const took = (performance.now() - started) / 1_000;
  const used = (await cpuOf(address)) - cpu + (await cpuOfDatabase(database)) - inDatabase;
  return (used / took) * 100;
}

/** Seconds of CPU of the console's process since its start, by its own figures. */
async function cpuOf(address: URL): Promise<number> {
  const text = await (await fetch(new URL('/metrics', address))).text();
  const value = /^process_cpu_seconds_total (\S+)/m.exec(text)?.[1];
  if (value === undefined) throw new Error('the console tells nothing of its CPU');
  return Number(value);
}

/** Seconds of CPU of the database's processes for the console; 0 where the system does not tell (other than Linux). */
async function cpuOfDatabase(database: pg.Client): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const { rows } = await database.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  const ticksASecond = 100;
  return rows.reduce((sum, { pid }) => sum + ticksOf(pid) / ticksASecond, 0);
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** Milliseconds from when a timer was due until it was done: the worst of a few. */
async function lateness(database: pg.Client, round: number): Promise<number> {
  let worst = 0;
  for (let nth = 0; nth < firedARound; nth += 1) {
    const seq = 2_000_000 + round * firedARound + nth;
    await database.query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       values ($1, $2, 0, 'timer', $3, now() + $4 * interval '1 millisecond')`,
      [organisation, seq, command, 600 + nth * 130],
    );
    await wait(2_500);
    const { rows } = await database.query<{ late: number | null }>(
      `select extract(epoch from done_at - not_before)::float8 * 1000 as late from outbox where seq = $1`,
      [seq],
    );
    worst = Math.max(worst, rows[0]?.late ?? Number.POSITIVE_INFINITY);
  }
  return worst;
}

/** The same of a timer in memory, which a restart forgets. */
async function bareLateness(database: pg.Client): Promise<number> {
  let worst = 0;
  for (let nth = 0; nth < firedARound; nth += 1) {
    const due = performance.now() + 300;
    await wait(300);
    await database.query('insert into fired values (now())');
    worst = Math.max(worst, performance.now() - due);
  }
  return worst;
}
