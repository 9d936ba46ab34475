/**
 * A copy of the whole database as one file, made while consoles use it.
 *
 * Invariants: it is the database of one moment (one repeatable-read snapshot), so that whatever was acknowledged before it is in it; the
 * file has its name only when it has been read back and every chain in it holds; memory does not grow with the database.
 * Reason: architecture.md, Never losing.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { message } from '#shared/language/message.ts';
import { appliedMigrations } from '../db/applied.ts';
import { ownMigrations } from '../db/migrate.ts';
import { readMigrations } from '../db/migration-files.ts';
import { writeWhole } from '../write-whole.ts';
import type { Signer } from '../export/signing.ts';
import { filesLock } from '../event-log/scrub.ts';
import { BackupError } from './backup-error.ts';
import { checkBackup } from './check-backup.ts';
import * as contents from './contents.ts';
import type { BackupHead, Counts, Manifest } from './contents.ts';
import { packed } from './packed-file.ts';
import { openForRows } from './row-connection.ts';
import { lackedBy, tablesAfter, tablesOf } from './tables.ts';
import type { Table } from './tables.ts';
import { tarEnd, tarEntry } from './tar.ts';

export type BackupOptions = {
  /** The database, as in DATABASE_URL. */
  readonly url: string;
  /** Signs the heads, so that they prove more than that the file agrees with itself; null where there is no key. */
  readonly signer: Signer | null;
};

/** What was written. `takenAt` is ISO 8601 UTC, by the database's clock. */
export type BackupMade = {
  readonly size: number;
  readonly takenAt: string;
  readonly organisations: number;
  readonly events: number;
};

/** Writes a backup and reads it back. @throws BackupError `cannot-write` where the file cannot be; then there is none. */
export async function makeBackup(file: string, options: BackupOptions): Promise<BackupMade> {
  return await withSnapshot(options, async (client, manifest, tables) => {
    const reason = await writeWhole(packed(backupBytes(client, manifest, tables)), file, async (part) => {
      await checkBackup(part);
    });
    if (reason !== null) throw new BackupError('cannot-write', { file, reason });
    return { size: (await stat(file)).size, ...summaryOf(manifest) };
  });
}

/** Gives a backup's bytes to whoever takes them; nothing reads them back. */
export async function streamBackup(
  options: BackupOptions,
  take: (bytes: NodeJS.ReadableStream) => Promise<void>,
): Promise<void> {
  await withSnapshot(options, (client, manifest, tables) =>
    take(packed(backupBytes(client, manifest, tables))),
  );
}

export function summaryOf({ takenAt, heads }: Manifest): Omit<BackupMade, 'size'> {
  const events = heads.reduce((total, { seq }) => total + seq, 0);
  return { takenAt, organisations: heads.length, events };
}

async function withSnapshot<Answer>(
  { url, signer }: BackupOptions,
  work: (client: pg.Client, manifest: Manifest, tables: readonly Table[]) => Promise<Answer>,
): Promise<Answer> {
  const client = await openForRows(url, 'vaka-backup');
  try {
    // Files that are written anew lock their tables against whoever reads them; so neither begins before the other has ended.
    await client.query('select pg_advisory_lock_shared($1)', [filesLock]);
    await client.query('begin isolation level repeatable read read only');
    const tables = await tablesOf(client);
    if (!tables.some(({ name }) => name === 'head')) throw new BackupError('nothing', {});
    const manifest = await manifestOf(client, tables, signer);
    await refuseNewerDatabase(manifest);
    await refuseIncomplete(manifest);
    return await work(client, manifest, tables);
  } finally {
    await client.end();
  }
}

/** A console that is left while the others are upgraded copies nothing that it could not read back. */
async function refuseNewerDatabase({ schema }: Manifest): Promise<void> {
  const { length } = await readMigrations(ownMigrations);
  const newer = schema[length];
  if (newer !== undefined) throw new BackupError('newer-database', { name: newer.name });
}

async function manifestOf(
  client: pg.Client,
  tables: readonly Table[],
  signer: Signer | null,
): Promise<Manifest> {
  const schema = (await appliedMigrations(client)) ?? [];
  const { rows: now } = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  );
  const { rows: heads } = await client.query<Omit<BackupHead, 'signed'>>(
    'select organisation, seq, hash from head order by organisation',
  );
  const [moment] = now;
  if (moment === undefined) throw new Error('the server told no time');
  const takenAt = moment.at.toISOString();
  return {
    format: contents.format,
    version: contents.formatVersion,
    takenAt,
    postgres: moment.postgres,
    schema,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    heads: heads.map((head) => ({
      ...head,
      signed: head.seq === 0 || signer === null ? null : signer.signHead(head, takenAt),
    })),
  };
}

/** A database that somebody has dropped something of is found out now, and not when it is to be put back. */
async function refuseIncomplete({ schema, tables }: Manifest): Promise<void> {
  const missing = lackedBy(tables, await tablesAfter(ownMigrations, schema.length));
  if (missing.length > 0) throw new BackupError('incomplete', { what: missing.join(', ') });
}

async function* backupBytes(
  client: pg.Client,
  manifest: Manifest,
  tables: readonly Table[],
): AsyncGenerator<Buffer> {
  const modified = Math.floor(Date.parse(manifest.takenAt) / 1_000);
  let sums = '';
  const entry = (name: string, content: Buffer): Buffer => {
    sums += `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
    return tarEntry({ name: contents.folder + name, content }, modified);
  };
  const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

  yield entry(contents.manifestName, json(manifest));
  yield entry(contents.readMeName, Buffer.from(message('backup.read-me', { takenAt: manifest.takenAt })));
  const counts: Counts = {};
  for (const table of tables) {
    const copy = client.query(to(copyOut(client, table)));
    let parts = 0;
    for await (const part of inParts(copy, contents.partSize)) {
      parts += 1;
      yield entry(contents.partName(table.name, parts), part);
    }
    counts[table.name] = { rows: copy.rowCount, parts };
  }
  yield entry(contents.countsName, json(counts));
  yield tarEntry({ name: contents.folder + contents.sumsName, content: Buffer.from(sums) }, modified);
  yield tarEnd;
}

function copyOut(client: pg.Client, { name, columns, key }: Table): string {
  const list = (names: readonly string[]): string =>
    names.map((one) => client.escapeIdentifier(one)).join(', ');
  const order = key.length === 0 ? '' : ` order by ${list(key)}`;
  return `copy (select ${list(columns)} from ${client.escapeIdentifier(name)}${order}) to stdout`;
}

/** The same bytes in pieces of a size, the last one smaller. */
async function* inParts(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    length += chunk.length;
    while (length >= size) {
      const all = Buffer.concat(held);
      yield all.subarray(0, size);
      held = [all.subarray(size)];
      length = all.length - size;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}
