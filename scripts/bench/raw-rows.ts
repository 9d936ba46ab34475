import type { Pool } from 'pg';
import { columnsOf, insertColumns, insertTypes } from '../../server/event-log/event-row.ts';
import { textsOf } from '../../server/event-log/event-texts.ts';
import { newId } from '../../server/event-log/random.ts';
import type { Receipt } from '../../server/event-log/receipts.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { journalCommand } from './commands.ts';
import { organisation } from './console.ts';
import { exampleLog } from './example-log.ts';

const columns = insertColumns.split(', ');
const firstOfReceipt = columns.length + 2;
const receiptTypes = ['uuid[]', 'text[]', 'bigint[]', 'text[]', 'text[]'];
const statement = `
with stored as (
  insert into raw_event (organisation, ${insertColumns})
  select $1, e.* from unnest(${insertTypes.map((type, index) => `$${index + 2}::${type}`).join(', ')}) as e
)
insert into raw_receipt (organisation, command, account, first_seq, last_seq, salt, content_hash)
select $1, r.command, r.account, r.seq, r.seq, r.salt, r.hash
from unnest(${receiptTypes.map((type, index) => `$${firstOfReceipt + index}::${type}`).join(', ')})
  as r (command, account, seq, salt, hash)`;

/**
 * What the database takes where nothing is decided, sealed or chained: the rows of a log and its receipts, of the same columns and as
 * many bytes, as many at once as wait, in one statement and one commit, into tables with their primary keys alone. `pool` is of a
 * migrated database.
 */
export async function openRawRows(pool: Pool): Promise<() => Promise<void>> {
  await pool.query('create table raw_event (like event, primary key (organisation, seq))');
  await pool.query('create table raw_receipt (like receipt, primary key (organisation, command))');
  const { event, receipt } = exampleNote();
  let written = 0;
  let waiting: { readonly command: string; readonly done: () => void }[] = [];
  let isSending = false;

  async function insert(commands: readonly string[]): Promise<void> {
    const events = commands.map((command, index) => {
      const payload = { ...event.payload, entry: newId(), number: written + index + 1 };
      return { ...event, command, id: newId(), seq: written + index + 1, payload };
    });
    written += events.length;
    const receipts = [
      commands,
      commands.map(() => receipt.account),
      events.map(({ seq }) => seq),
      commands.map(() => receipt.salt),
      commands.map(() => receipt.contentHash),
    ];
    const values = [organisation, ...columnsOf(events, events.map(textsOf)), ...receipts];
    await pool.query({ name: 'insert-raw', text: statement, values });
  }

  async function send(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await insert(batch.map(({ command }) => command));
      for (const { done } of batch) done();
    }
    isSending = false;
  }

  return () =>
    new Promise((done, reject) => {
      waiting.push({ command: journalCommand().id, done });
      if (!isSending) send().catch(reject);
    });
}

/** An entry for the shift as the log has it, and the receipt of its command. */
function exampleNote(): { readonly event: LoggedEvent; readonly receipt: Receipt } {
  for (const { decided } of exampleLog(organisation, 300)) {
    const event = decided.events.find(
      ({ type, payload }) => type === 'journal.written' && payload?.['incident'] === null,
    );
    const receipt = decided.receipts.find(({ command }) => command === event?.command);
    if (event !== undefined && receipt !== undefined) return { event, receipt };
  }
  throw new Error('the example log has no entry for the shift');
}
