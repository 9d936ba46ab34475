import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { openForRows } from '../../server/backup/row-connection.ts';
import { migrate } from '../../server/db/migrate.ts';
import type { Benchmark } from './benchmark.ts';
import { createDatabase } from './database.ts';
import { fillDatabase } from './fill-log.ts';
import { figure } from './figure.ts';

const length = 100_000;

/** How long a copy of a long log takes to make and to put back: the time without a console after the loss of its database (RTO). */
export const backupOfALongLog: Benchmark = {
  name: 'backup',
  about: `a backup of ${length} events made and read back, and restored`,
  async run({ rounds, serverUrl, folder, say }) {
    const log = { info: () => undefined, warn: say, error: say };
    const url = await createDatabase(serverUrl, 'backup_source');
    await migrate(url, log);
    await fillDatabase(url, length);
    const file = join(folder, 'backup.tar.gz');
    const bareFile = join(folder, 'event.copy');
    const times = {
      made: [] as number[],
      out: [] as number[],
      restored: [] as number[],
      into: [] as number[],
    };
    for (let round = 1; round <= rounds; round += 1) {
      const target = await createDatabase(serverUrl, `backup_target_${round}`);
      const bare = await createDatabase(serverUrl, `backup_bare_${round}`);
      await migrate(bare, log);
      times.out.push(await secondsOf(() => copyOut(url, bareFile)));
      times.made.push(await secondsOf(() => makeBackup(file, { url, signer: null })));
      times.into.push(await secondsOf(() => copyInto(bare, bareFile)));
      times.restored.push(await secondsOf(() => restoreBackup(file, { url: target, replace: false, log })));
      say(
        `round ${round}: made in ${times.made.at(-1)?.toFixed(2)} s, restored in ${times.restored.at(-1)?.toFixed(2)} s`,
      );
    }
    const bare = (name: string, measured: number[]) => ({ name, rounds: measured });
    return [
      figure({
        name: `backup of ${length} events, packed and read back`,
        unit: 's',
        better: 'less',
        vaka: times.made,
        comparison: bare('COPY of the events to a file', times.out),
      }),
      figure({
        name: 'restore, every chain proved first',
        unit: 's',
        better: 'less',
        vaka: times.restored,
        comparison: bare('COPY of the events from that file', times.into),
        goal: { most: 60 },
      }),
    ];
  },
};

async function copyOut(url: string, file: string): Promise<void> {
  const client = await openForRows(url, 'bench');
  await pipeline(client.query(to('copy event to stdout')), createWriteStream(file));
  await client.end();
}

async function copyInto(url: string, file: string): Promise<void> {
  const client = await openForRows(url, 'bench');
  await pipeline(createReadStream(file), client.query(from('copy event from stdin')));
  await client.end();
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
