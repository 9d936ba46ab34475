import { gzipSync } from 'node:zlib';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { TileAt } from './tile.ts';

export type FixtureTile = TileAt & { readonly bytes: Buffer };

export type FixtureOptions = {
  readonly type?: TileType;
  readonly packed?: Compression;
  readonly metadata?: object;
  /** west, south, east, north */
  readonly bounds?: readonly [number, number, number, number];
};

const headerSize = 127;

/** A PMTiles archive (version 3) with one directory; the bytes of the tiles are as they shall lie in it. */
export function pmtilesArchive(tiles: readonly FixtureTile[], options: FixtureOptions = {}): Buffer {
  const { type = TileType.Png, packed = Compression.None, metadata = {} } = options;
  const { bounds = [-180, -85, 180, 85] } = options;
  const placed = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .toSorted((one, other) => one.id - other.id);
  const directory = gzipSync(directoryOf(placed));
  const described = gzipSync(Buffer.from(JSON.stringify(metadata)));
  const data = Buffer.concat(placed.map(({ bytes }) => bytes));
  const header = Buffer.alloc(headerSize);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const describedAt = headerSize + directory.length;
  const dataAt = describedAt + described.length;
  [headerSize, directory.length, describedAt, described.length, dataAt, 0, dataAt, data.length].forEach(
    (value, index) => header.writeBigUInt64LE(BigInt(value), 8 + index * 8),
  );
  [72, 80, 88].forEach((at) => header.writeBigUInt64LE(BigInt(placed.length), at));
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(packed, 98);
  header.writeUInt8(type, 99);
  const zooms = placed.map(({ z }) => z);
  header.writeUInt8(Math.min(...zooms), 100);
  header.writeUInt8(Math.max(...zooms), 101);
  bounds.forEach((degrees, index) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4));
  return Buffer.concat([header, directory, described, data]);
}

/** Ids as differences, run lengths, lengths, then offsets plus one: all varints. */
function directoryOf(placed: readonly { readonly id: number; readonly bytes: Buffer }[]): Buffer {
  let last = 0;
  let offset = 0;
  const ids = placed.map(({ id }) => {
    const difference = id - last;
    last = id;
    return difference;
  });
  const offsets = placed.map(({ bytes }) => {
    const at = offset + 1;
    offset += bytes.length;
    return at;
  });
  const numbers = [
    placed.length,
    ...ids,
    ...placed.map(() => 1),
    ...placed.map(({ bytes }) => bytes.length),
    ...offsets,
  ];
  return Buffer.from(numbers.flatMap(varint));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
