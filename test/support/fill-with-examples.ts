import { openPool } from '../../server/db/connection.ts';
import { openErasure } from '../../server/erasure/erasure.ts';
import { openLedgerFile } from '../../server/erasure/ledger-file.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { openAccounts } from '../../server/identity/accounts.ts';
import { openLockedEntries } from '../../server/identity/locked-entries.ts';
import { createLogger } from '../../server/logger.ts';
import { seedExamples } from '../../server/organisations/seed.ts';
import { silentLog } from './silent-log.ts';

/** Gives a migrated database the example organisations, as the first `npm start` does. `ledger`: the path of a file of erasures. */
export async function fillWithExamples(url: string, ledger: string): Promise<void> {
  const pool = openPool({ url, log: silentLog });
  const texts = openErasure({
    pool,
    logger: createLogger('silent'),
    ledger: await openLedgerFile(ledger),
    ownDatabase: false,
  });
  try {
    const accounts = openAccounts(pool, { exampleAccounts: true });
    await openLockedEntries(pool).make();
    await seedExamples({ pool, log: openEventLog(pool), accounts, texts });
  } finally {
    await texts.close();
    await pool.end();
  }
}
