import { ownMigrations } from '../db/migrate.ts';
import { readMigrations } from '../db/migration-files.ts';
import { signatureHolds } from '../export/signing.ts';
import { BackupError } from './backup-error.ts';
import { ChainCheck } from './chain-check.ts';
import type { ChainBreak } from './chain-check.ts';
import type { BackupHead, Manifest, TableLayout } from './contents.ts';
import { signaturesIn } from './signatures.ts';
import type { Differing } from '../event-log/derived-columns.ts';
import { readBackup } from './read-backup.ts';
import type { WholeBackup } from './read-backup.ts';
import { columnsOf, lackedBy, ownOf, tablesAfter } from './tables.ts';

export type CheckOptions = {
  /** Has the migrations that are known; this version's unless told. */
  readonly migrations?: string;
  /** The public key by which every log must be signed, base64url; null: whichever key the file names. */
  readonly key?: string | null;
};

/**
 * `differing`: the events whose columns to look them up by are not what their payload says; a restore makes them anew.
 * `own`: the tables and columns that are Vaka's, in the file's order; `strangers`: those that are not, which a restore leaves out.
 */
export type CheckedBackup = WholeBackup & {
  readonly differing: Differing | null;
  readonly own: readonly TableLayout[];
  readonly strangers: readonly string[];
};

/**
 * Proves a backup from its file alone: every byte, that this version knows its tables, each organisation's chain to its head, and the
 * signatures on the heads.
 * @throws BackupError for whatever does not hold.
 */
export async function checkBackup(
  file: string,
  { migrations = ownMigrations, key = null }: CheckOptions = {},
): Promise<CheckedBackup> {
  let chain = new ChainCheck([]);
  // Told when the sums have been proved: of a file that is damaged nobody has changed an event.
  let broken: ChainBreak | null = null;
  const whole = await readBackup(file, {
    manifest({ tables }) {
      chain = new ChainCheck(columnsOf(tables, 'event'));
    },
    rows(table, piece) {
      if (table === 'event') broken ??= chain.take(piece);
    },
  });
  const { heads, tables, schema } = whole.manifest;
  await refuseUnknownSchema(file, whole.manifest, migrations);
  const made = await tablesAfter(migrations, schema.length);
  const hold = (fault: ChainBreak | null): void => {
    if (fault === null) return;
    const { organisation, seq } = fault;
    throw new BackupError('chain-broken', { file, organisation, seq: String(seq) });
  };
  hold(broken ?? chain.end(heads));
  const forged = heads.find((head) => !isSignedRightly(head));
  if (forged !== undefined) hold(forged);
  if (key !== null) refuseUnlessSignedBy(key, file, whole.manifest);
  if (lackedBy(tables, made).length > 0)
    throw new BackupError('other-schema', { file, name: schema.at(-1)?.name ?? '' });
  return {
    ...whole,
    differing: chain.differing,
    own: ownOf(tables, made),
    strangers: lackedBy(made, tables),
  };
}

function refuseUnlessSignedBy(key: string, file: string, manifest: Manifest): void {
  const { keys, unsigned } = signaturesIn(manifest);
  const others = keys.filter((one) => one !== key);
  if (others.length > 0) throw new BackupError('other-key', { file, key, others: others.join(', ') });
  if (unsigned) throw new BackupError('unsigned', { file, key });
}

function isSignedRightly({ organisation, seq, hash, signed }: BackupHead): boolean {
  if (signed === null) return true;
  return signed.seq === seq && signed.hash === hash && signatureHolds(organisation, signed, signed.key);
}

/** The tables of an older version are brought up to this one's after the restore; those of a newer one are not known. */
async function refuseUnknownSchema(file: string, { schema }: Manifest, directory: string): Promise<void> {
  const known = await readMigrations(directory);
  for (const [index, { name, checksum }] of schema.entries()) {
    const own = known[index];
    if (own === undefined) throw new BackupError('newer-schema', { file, name });
    if (own.name !== name || own.checksum !== checksum) throw new BackupError('other-schema', { file, name });
  }
}
