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
  const pool = openPool({ url: postgres.url, log });
  await openEventLog(pool).create(organisation);
  const events: LoggedEvent[] = [];
  for (const { expected, decided } of exampleLog(organisation, length)) {
    const { events: batch, receipts } = decided;
    const moved = await appendBatch(pool, { organisation, expected, events: batch, receipts, outbox: [] });
    if (!moved) throw new Error('the log moved');
    events.push(...batch);
  }
  await pool.end();
  await postgres.stop();
  say(`${events.length} events made`);
  return events;
}
