import { openPool } from '../../server/db/connection.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { appendBatch } from '../../server/event-log/append.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { organisation } from './console.ts';
import { exampleLog } from './example-log.ts';

/** Makes a log of at least so many events in the PostgreSQL of a data folder, and answers them. */
export async function fillLog(
  dataDir: string,
  length: number,
  say: (what: string) => void,
): Promise<LoggedEvent[]> {
  const log = { info: () => undefined, warn: say, error: say };
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  await migrate(postgres.url, log);
  const events: LoggedEvent[] = [];
  await fillDatabase(postgres.url, length, (batch) => events.push(...batch));
  await postgres.stop();
  say(`${events.length} events made`);
  return events;
}

/** The same in a migrated database; `onBatch` is told of each batch, and none is kept. */
export async function fillDatabase(
  url: string,
  length: number,
  onBatch: (events: readonly LoggedEvent[]) => void = () => undefined,
): Promise<void> {
  const nothing = () => undefined;
  const pool = openPool({ url, log: { info: nothing, warn: nothing, error: nothing } });
  await openEventLog(pool).create(organisation);
  // The next batch is decided while the database writes the one before.
  let writing: Promise<boolean> = Promise.resolve(true);
  for (const { expected, decided } of exampleLog(organisation, length)) {
    const { events, receipts } = decided;
    if (!(await writing)) throw new Error('the log moved');
    writing = appendBatch(pool, { organisation, expected, events, receipts, outbox: [] });
    onBatch(events);
  }
  if (!(await writing)) throw new Error('the log moved');
  await pool.end();
}
