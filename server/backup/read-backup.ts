import { createHash } from 'node:crypto';
import { BackupError } from './backup-error.ts';
import * as contents from './contents.ts';
import type { Counts, Manifest } from './contents.ts';
import { CopyRowFault } from './copy-rows.ts';
import { unpacked } from './packed-file.ts';
import { TarFault, tarEntries } from './tar.ts';
import type { TarEntry } from './tar.ts';

/** What takes a backup as it is read. Nothing of it is proved before the reading has ended. */
export type BackupTaker = {
  manifest(manifest: Manifest): Promise<void> | void;
  /** A piece of a table's rows; the pieces of a table come in order, and the tables in the manifest's order. */
  rows(table: string, piece: Buffer): Promise<void> | void;
};

/** A backup that has been read whole: every byte agrees with its sums. `sums` tells it from every other. */
export type WholeBackup = { readonly manifest: Manifest; readonly counts: Counts; readonly sums: string };

/**
 * Reads a backup from its first byte to its last.
 * @throws BackupError `not-a-backup`, `unknown-format` or `damaged`; what a taker throws.
 */
export async function readBackup(file: string, taker: BackupTaker): Promise<WholeBackup> {
  try {
    return await new Reading(file, taker).whole(entriesOf(file));
  } catch (error) {
    if (error instanceof TarFault || error instanceof CopyRowFault)
      throw new BackupError('damaged', { file });
    throw error;
  }
}

async function* entriesOf(file: string): AsyncGenerator<TarEntry> {
  for await (const { name, content } of tarEntries(unpacked(file))) {
    if (!name.startsWith(contents.folder)) throw new BackupError('not-a-backup', { file });
    yield { name: name.slice(contents.folder.length), content };
  }
}

/** The files of a backup have one order: the manifest, the words to a stranger, each table's rows, the counts, the sums. */
class Reading {
  readonly #file: string;
  readonly #taker: BackupTaker;
  #sums = '';
  #parts = new Map<string, number>();

  constructor(file: string, taker: BackupTaker) {
    this.#file = file;
    this.#taker = taker;
  }

  async whole(entries: AsyncGenerator<TarEntry>): Promise<WholeBackup> {
    const manifest = this.#manifestIn(this.#summed(await this.#next(entries, contents.manifestName)));
    await this.#taker.manifest(manifest);
    this.#summed(await this.#next(entries, contents.readMeName));
    const entry = await this.#rows(entries, manifest);
    if (entry.name !== contents.countsName) throw this.#damaged();
    const counts = this.#parsed(contents.countsShape, this.#summed(entry));
    for (const { name } of manifest.tables)
      if (counts[name]?.parts !== (this.#parts.get(name) ?? 0)) throw this.#damaged();
    const sums = await this.#next(entries, contents.sumsName);
    if (sums.content.toString('utf8') !== this.#sums) throw this.#damaged();
    if ((await entries.next()).done !== true) throw this.#damaged();
    return { manifest, counts, sums: this.#sums };
  }

  /** Answers the first file after the tables. */
  async #rows(entries: AsyncGenerator<TarEntry>, { tables }: Manifest): Promise<TarEntry> {
    let entry = await this.#next(entries);
    for (const { name } of tables) {
      for (let part = 1; entry.name === contents.partName(name, part); part += 1) {
        await this.#taker.rows(name, this.#summed(entry).content);
        this.#parts.set(name, part);
        entry = await this.#next(entries);
      }
    }
    return entry;
  }

  async #next(entries: AsyncGenerator<TarEntry>, name?: string): Promise<TarEntry> {
    const next = await entries.next();
    if (next.done === true || (name !== undefined && next.value.name !== name)) throw this.#damaged();
    return next.value;
  }

  #summed(entry: TarEntry): TarEntry {
    this.#sums += `${createHash('sha256').update(entry.content).digest('hex')}  ${entry.name}\n`;
    return entry;
  }

  #manifestIn(entry: TarEntry): Manifest {
    const { format, version } = this.#json(entry) as { format?: unknown; version?: unknown };
    if (format !== contents.format) throw new BackupError('not-a-backup', { file: this.#file });
    if (typeof version === 'number' && version > contents.formatVersion)
      throw new BackupError('unknown-format', { file: this.#file, version: String(version) });
    return this.#parsed(contents.manifestShape, entry);
  }

  #parsed<Value>(
    shape: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
    entry: TarEntry,
  ): Value {
    const parsed = shape.safeParse(this.#json(entry));
    if (!parsed.success) throw this.#damaged();
    return parsed.data;
  }

  #json(entry: TarEntry): unknown {
    try {
      return JSON.parse(entry.content.toString('utf8')) ?? {};
    } catch {
      throw this.#damaged();
    }
  }

  #damaged(): BackupError {
    return new BackupError('damaged', { file: this.#file });
  }
}
