import type { MapGround } from '#shared/protocol/map-ground.ts';

/** Where a tile lies: Web Mercator, y from the north, as in z/x/y. */
export type TileAt = { readonly z: number; readonly x: number; readonly y: number };

export type Tile = {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** How the bytes are packed, as in Content-Encoding. */
  readonly encoding: 'gzip' | null;
};

/** The ground that an operator has named, tile by tile. */
export type Tiles = {
  readonly ground: MapGround;
  /**
   * Null where there is none.
   * @throws TileUnavailable when it could not be had now.
   */
  tile(at: TileAt): Promise<Tile | null>;
  close(): Promise<void>;
};

/** The tile may exist but cannot be had now. */
export class TileUnavailable extends Error {
  override readonly name = 'TileUnavailable';
}

/** No ground but the built-in drawing. */
export const noTiles: Tiles = {
  ground: { kind: 'none' },
  tile: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
