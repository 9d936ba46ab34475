import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tile, TileAt } from './tile.ts';

export type StoredTile = { readonly tile: Tile; readonly storedAt: number };

/** File endings say the type, so that no second file has to. */
const endings: { readonly [contentType: string]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};
const types = new Map(Object.entries(endings).map(([type, ending]) => [ending, type]));

/** Content types that tiles may have: pictures that hold no script. */
export const pictureTypes: ReadonlySet<string> = new Set(Object.keys(endings));

type Entry = { readonly file: string; readonly size: number; readonly storedAt: number };

/**
 * Pictures of the ground on the disk, so that what has been seen is there without the internet. Holds at most `limit` bytes: what
 * was asked for longest ago goes first. One process at a time holds a folder's count; another on the same folder is harmless,
 * since a file that is gone is merely fetched again.
 */
export class TileStore {
  readonly #folder: string;
  readonly #limit: number;
  readonly #now: () => number;
  /** By tile, in the order in which they were last asked for. */
  readonly #entries = new Map<string, Entry>();
  #size = 0;
  #sequence = 0;

  private constructor(folder: string, limit: number, now: () => number) {
    this.#folder = folder;
    this.#limit = limit;
    this.#now = now;
  }

  static async open(folder: string, limit: number, now: () => number = Date.now): Promise<TileStore> {
    await mkdir(folder, { recursive: true });
    const store = new TileStore(folder, limit, now);
    const found: { name: string; entry: Entry; usedAt: number }[] = [];
    for (const file of await readdir(folder)) {
      const path = join(folder, file);
      const name = /^(\d+-\d+-\d+)\.\w+$/.exec(file)?.[1];
      if (name === undefined) {
        // What a process that ended was writing.
        if (file.endsWith('.part')) await rm(path, { force: true });
        continue;
      }
      const { size, mtimeMs, atimeMs } = await stat(path);
      found.push({ name, entry: { file, size, storedAt: mtimeMs }, usedAt: atimeMs });
    }
    for (const { name, entry } of found.toSorted((one, other) => one.usedAt - other.usedAt)) {
      store.#entries.set(name, entry);
      store.#size += entry.size;
    }
    await store.#makeRoom();
    return store;
  }

  get size(): number {
    return this.#size;
  }

  async get(at: TileAt): Promise<StoredTile | null> {
    const name = nameOf(at);
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const contentType = types.get(entry.file.slice(entry.file.lastIndexOf('.') + 1));
    const bytes = await readFile(join(this.#folder, entry.file)).catch(() => null);
    if (bytes === null || contentType === undefined) {
      this.#forget(name);
      return null;
    }
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    await utimes(join(this.#folder, entry.file), this.#now() / 1_000, entry.storedAt / 1_000).catch(
      () => undefined,
    );
    return { tile: { bytes, contentType, encoding: null }, storedAt: entry.storedAt };
  }

  async put(at: TileAt, tile: Tile): Promise<void> {
    const ending = endings[tile.contentType];
    if (ending === undefined || tile.bytes.length > this.#limit) return;
    const name = nameOf(at);
    const file = `${name}.${ending}`;
    this.#sequence += 1;
    const part = join(this.#folder, `${process.pid}-${this.#sequence}.part`);
    await writeFile(part, tile.bytes);
    await rename(part, join(this.#folder, file));
    const before = this.#entries.get(name);
    this.#forget(name);
    if (before !== undefined && before.file !== file)
      await rm(join(this.#folder, before.file), { force: true });
    this.#entries.set(name, { file, size: tile.bytes.length, storedAt: this.#now() });
    this.#size += tile.bytes.length;
    await this.#makeRoom();
  }

  #forget(name: string): void {
    this.#size -= this.#entries.get(name)?.size ?? 0;
    this.#entries.delete(name);
  }

  async #makeRoom(): Promise<void> {
    while (this.#size > this.#limit) {
      const [oldest] = this.#entries;
      if (oldest === undefined) return;
      const [name, { file }] = oldest;
      this.#forget(name);
      await rm(join(this.#folder, file), { force: true });
    }
  }
}

function nameOf({ z, x, y }: TileAt): string {
  return `${z}-${x}-${y}`;
}
