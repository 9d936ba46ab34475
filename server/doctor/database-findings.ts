import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import { clockDifference, clockTolerance } from '../commands/clock-check.ts';
import { oldestServer } from '../db/migrate.ts';
import { logsAheadOfTime } from '../event-log/ahead-of-time.ts';
import { chainBreak, organisationsWithLog } from '../event-log/chain.ts';
import { differingInLog } from '../event-log/derived-columns.ts';
import { good, look, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import { lockFindings, readHolders } from './lock-findings.ts';
import { outboxFindings } from './outbox-findings.ts';
import { schemaFindings } from './schema-findings.ts';

/** What a database's settings mean for what is acknowledged. */
export type DatabaseSettings = {
  readonly version: number;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly data_checksums: string;
  /** Empty where no standby is waited for. */
  readonly synchronous_standby_names: string;
};

export async function readSettings(pool: Pool): Promise<DatabaseSettings> {
  const { rows } = await pool.query<DatabaseSettings>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
       current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums,
       current_setting('synchronous_standby_names') as synchronous_standby_names`,
  );
  const [settings] = rows;
  if (settings === undefined) throw new Error('the server told nothing of itself');
  return settings;
}

/** Values of synchronous_commit with which the standby has not written to its disk what is acknowledged. */
const withoutStandby: readonly string[] = ['local', 'remote_write'];

/**
 * https://www.postgresql.org/docs/current/runtime-config-wal.html: what each of them loses when the power goes, or when the database's
 * machine does.
 */
export function settingsFindings(settings: DatabaseSettings): Finding[] {
  const { version, synchronous_commit } = settings;
  const major = String(Math.floor(version / 10_000));
  const commits = ['on', 'remote_apply', 'remote_write', 'local'].includes(synchronous_commit);
  const skipsStandby =
    settings.synchronous_standby_names !== '' && withoutStandby.includes(synchronous_commit);
  const off = (['fsync', 'full_page_writes'] as const).filter((name) => settings[name] !== 'on');
  const findings = [
    Number(major) < oldestServer
      ? wrong(message('doctor.database.too-old', { version: major, oldest: String(oldestServer) }))
      : good(message('doctor.database.version', { version: major })),
    ...off.map((name) => wrong(message('doctor.database.may-corrupt', { name }))),
    ...(commits ? [] : [wrong(message('doctor.database.may-lose', { value: synchronous_commit }))]),
    ...(skipsStandby ? [wrong(message('doctor.database.skips-standby', { value: synchronous_commit }))] : []),
    ...(settings.data_checksums === 'on' ? [] : [look(message('doctor.database.no-checksums'))]),
  ];
  if (off.length === 0 && commits && !skipsStandby) findings.push(good(message('doctor.database.durable')));
  return findings;
}

/** `difference` in milliseconds, this machine's clock ahead of the database's. */
export function clockFinding(difference: number): Finding {
  const milliseconds = String(Math.round(Math.abs(difference)));
  if (Math.abs(difference) > clockTolerance) return wrong(message('doctor.clock.wrong', { milliseconds }));
  return good(message('doctor.clock.right', { milliseconds }));
}

/** Whether every log is a whole chain that ends where its head row says. */
export async function chainFinding(pool: Pool): Promise<Finding> {
  const organisations = await organisationsWithLog(pool);
  for (const organisation of organisations) {
    const seq = await chainBreak(pool, organisation);
    if (seq !== null) return wrong(message('doctor.chain.broken', { organisation, seq: String(seq) }));
  }
  return good(message('doctor.chain.whole', { count: organisations.length }));
}

/** Whether some log goes on at a time that is still to come, which was recorded by a clock that was wrong. */
export async function timeFindings(pool: Pool): Promise<Finding[]> {
  const ahead = await logsAheadOfTime(pool, clockTolerance);
  if (ahead.length === 0) return [good(message('doctor.time.present'))];
  return ahead.map(({ organisation, recordedAt }) =>
    look(message('doctor.time.ahead', { organisation, time: swedishMinute(recordedAt) })),
  );
}

/** Whether events are found by what they say: those columns are in no hash. */
export async function lookUpFinding(pool: Pool): Promise<Finding> {
  const differing = await differingInLog(pool);
  if (differing === null) return good(message('doctor.look-up.right'));
  const { count, organisation, seq } = differing;
  return wrong(message('doctor.look-up.wrong', { count, organisation, seq: String(seq) }));
}

export async function databaseFindings(pool: Pool, directory: string): Promise<Finding[]> {
  const holders = await readHolders(pool);
  // Each look would wait for the lock, in vain.
  const keepsReaders = holders.some((holder) => holder.keepsReaders);
  const schema = await schemaFindings(pool, directory, keepsReaders);
  const canRead = !keepsReaders && schema.some(({ level }) => level === 'good');
  return [
    ...settingsFindings(await readSettings(pool)),
    clockFinding(await clockDifference(pool, Date.now)),
    ...schema,
    ...lockFindings(holders),
    ...(canRead
      ? [
          await chainFinding(pool),
          await lookUpFinding(pool),
          ...(await timeFindings(pool)),
          ...(await outboxFindings(pool)),
        ]
      : []),
  ];
}
