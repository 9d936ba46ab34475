import { hashEnvelope } from '#shared/kernel/hash-chain.ts';
import type { DomainEvent } from '#shared/events.ts';
import { newId } from '../../server/event-log/random.ts';
import { openPool } from '../../server/db/connection.ts';
import { appendBatch } from '../../server/event-log/append.ts';
import { digest } from '../../server/event-log/digest.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { sealEvent } from '../../server/event-log/seal.ts';
import { silentLog } from './silent-log.ts';

/** Records, in one batch, another entry like the journal's last and then an event of a kind that only a later version knows. */
export async function recordFromNewerVersion(databaseUrl: string, organisation: string): Promise<void> {
  const pool = openPool({ url: databaseUrl, log: silentLog });
  try {
    const log = openEventLog(pool);
    const head = await log.head(organisation);
    const [last] = head === null ? [] : await log.read(organisation, head.seq - 1, 1);
    if (head === null || last?.type !== 'journal.written')
      throw new Error('the log does not end with an entry');
    const { command: _command, payload, sealed, ...sealing } = last;
    const own = { ...sealing, command: newId(), recordedBy: null };
    const number = Number(payload?.['number']) + 1;
    const entry = { type: last.type, payload: { ...payload, entry: newId(), number }, sealed };
    const { event: known } = sealEvent(entry as unknown as DomainEvent, head, own);
    const newer = {
      ...sealEvent(entry as unknown as DomainEvent, known, own).event,
      type: 'later.recorded',
      version: 1,
    };
    const events = [known, { ...newer, hash: hashEnvelope(digest, newer) }];
    const batch = { organisation, expected: head, events, receipts: [], outbox: [] };
    if (!(await appendBatch(pool, batch))) throw new Error('another node was first');
  } finally {
    await pool.end();
  }
}
