import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pictureTypes, TileStore } from './tile-store.ts';
import type { StoredTile } from './tile-store.ts';
import { TileUnavailable } from './tile.ts';
import type { Tile, TileAt, Tiles } from './tile.ts';

const deepest = 19;
const day = 24 * 60 * 60 * 1_000;

export type AddressSettings = {
  /** With {z}, {x} and {y}. */
  readonly template: string;
  readonly attribution: string;
  /** Where seen tiles are kept. */
  readonly folder: string;
  /** How much is kept, in bytes. */
  readonly limit?: number;
  /** The largest tile that is taken, in bytes. */
  readonly largest?: number;
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number;
  /** A tile that was stored longer ago is asked for again, in milliseconds. */
  readonly fresh?: number;
  /** How long the address is left alone once it has failed three times in a row, in milliseconds. */
  readonly rest?: number;
  readonly atOnce?: number;
  /** For tests. */
  readonly now?: () => number;
};

/**
 * Tiles from an address that the operator has named. Only that address is asked, no redirect followed, nothing but pictures of a
 * bounded size taken; what has been fetched lies on the disk and serves when the address does not.
 */
export async function openTileAddress(settings: AddressSettings): Promise<Tiles> {
  const { template, attribution, folder, limit = 512 * 1_024 * 1_024, fresh = 7 * day } = settings;
  const { now = Date.now } = settings;
  const version = createHash('sha256').update(template).digest('hex').slice(0, 12);
  const store = await TileStore.open(join(folder, version), limit, now);
  const address = new TileAddress(settings);
  const under = new Map<string, Promise<Tile | null>>();

  async function fetchTile(at: TileAt, stored: StoredTile | null): Promise<Tile | null> {
    try {
      const tile = await address.fetch(at);
      // A full or broken disk only means that it is fetched again.
      if (tile !== null) await store.put(at, tile).catch(() => undefined);
      return tile;
    } catch (error) {
      if (stored !== null) return stored.tile;
      throw error;
    }
  }

  return {
    ground: { kind: 'raster', attribution, minZoom: 0, maxZoom: deepest, bounds: null, version },
    async tile(at): Promise<Tile | null> {
      if (at.z > deepest) return null;
      const stored = await store.get(at);
      if (stored !== null && now() - stored.storedAt < fresh) return stored.tile;
      const name = `${at.z}/${at.x}/${at.y}`;
      const asked = under.get(name);
      if (asked !== undefined) return await asked;
      const asking = fetchTile(at, stored).finally(() => under.delete(name));
      under.set(name, asking);
      return await asking;
    },
    async close(): Promise<void> {
      address.close();
      await Promise.allSettled(under.values());
    },
  };
}

/** Asks one address for tiles: a few at a time, and not for a while once it has failed. */
class TileAddress {
  readonly #settings: AddressSettings;
  readonly #ended = new AbortController();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #failures = 0;
  #restUntil = 0;

  constructor(settings: AddressSettings) {
    this.#settings = settings;
  }

  async fetch(at: TileAt): Promise<Tile | null> {
    const { atOnce = 6, rest = 15_000, now = Date.now } = this.#settings;
    if (now() < this.#restUntil || this.#waiting.length > 500)
      throw new TileUnavailable('the tile address rests');
    if (this.#underWay >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#underWay += 1;
    try {
      if (now() < this.#restUntil) throw new TileUnavailable('the tile address rests');
      const tile = await this.#ask(at);
      this.#failures = 0;
      return tile;
    } catch (error) {
      if (error instanceof TileUnavailable) throw error;
      this.#failures += 1;
      if (this.#failures >= 3) this.#restUntil = now() + rest;
      throw new TileUnavailable('the tile address gave no tile', { cause: error });
    } finally {
      this.#underWay -= 1;
      this.#waiting.shift()?.();
    }
  }

  close(): void {
    this.#ended.abort();
  }

  async #ask({ z, x, y }: TileAt): Promise<Tile | null> {
    const { template, largest = 2 * 1_024 * 1_024, patience = 8_000 } = this.#settings;
    const url = template
      .replaceAll('{z}', String(z))
      .replaceAll('{x}', String(x))
      .replaceAll('{y}', String(y));
    const answer = await fetch(url, {
      redirect: 'error',
      credentials: 'omit',
      headers: { accept: 'image/*', 'user-agent': 'Vaka' },
      signal: AbortSignal.any([this.#ended.signal, AbortSignal.timeout(patience)]),
    });
    if (answer.status === 404 || answer.status === 204 || answer.status === 410) {
      await answer.body?.cancel();
      return null;
    }
    const contentType =
      (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (answer.status !== 200 || !pictureTypes.has(contentType)) {
      await answer.body?.cancel();
      throw new Error(`answered ${answer.status}, ${contentType}`);
    }
    return { bytes: await bounded(answer, largest), contentType, encoding: null };
  }
}

/** An answer's bytes; more than `largest` are not read. */
async function bounded(answer: Response, largest: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > largest) throw new Error(`a tile of more than ${largest} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
