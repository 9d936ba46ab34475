import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Compression, TileType } from 'pmtiles';
import { afterAll, describe, expect, test } from 'vitest';
import { openPmtiles, PmtilesError } from './pmtiles-file.ts';
import { pmtilesArchive, type FixtureOptions } from './pmtiles.fixture.ts';
import type { Tiles } from './tile.ts';

const folder = mkdtempSync(join(tmpdir(), 'vaka-pmtiles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tiles = [
  { z: 0, x: 0, y: 0, bytes: Buffer.from('whole world') },
  { z: 2, x: 2, y: 1, bytes: Buffer.from('north east') },
  { z: 2, x: 0, y: 3, bytes: Buffer.from('south west') },
];
let number = 0;

async function opened(content: Buffer, attribution: string | null = '© Exempel'): Promise<Tiles> {
  number += 1;
  const file = join(folder, `${number}.pmtiles`);
  writeFileSync(file, content);
  return await openPmtiles(file, attribution);
}

const archive = (options: FixtureOptions = {}): Buffer => pmtilesArchive(tiles, options);

describe('a PMTiles file', () => {
  test('gives each tile where it lies, and none where there is none', async () => {
    const map = await opened(archive({ bounds: [17, 59, 19, 60] }));
    expect(map.ground).toMatchObject({
      kind: 'raster',
      attribution: '© Exempel',
      minZoom: 0,
      maxZoom: 2,
      bounds: [17, 59, 19, 60],
    });
    for (const { bytes, ...at } of tiles)
      expect(await map.tile(at)).toEqual({ bytes, contentType: 'image/png', encoding: null });
    expect(await map.tile({ z: 2, x: 1, y: 1 })).toBeNull();
    expect(await map.tile({ z: 3, x: 0, y: 0 })).toBeNull();
    await map.close();
  });

  test('hands vector tiles on as they are packed', async () => {
    const packed = tiles.map((tile) => ({ ...tile, bytes: gzipSync(tile.bytes) }));
    const options = { type: TileType.Mvt, packed: Compression.Gzip };
    const map = await opened(pmtilesArchive(packed, options));
    expect(map.ground.kind).toBe('vector');
    const tile = await map.tile({ z: 0, x: 0, y: 0 });
    expect(tile).toEqual({
      bytes: packed[0]?.bytes,
      contentType: 'application/vnd.mapbox-vector-tile',
      encoding: 'gzip',
    });
    await map.close();
  });

  test('says itself whose it is, without markup, where the operator does not', async () => {
    const attribution = '<a href="https://example.se">&copy; Någon</a>';
    const map = await opened(archive({ metadata: { attribution } }), null);
    expect(map.ground).toMatchObject({ attribution: '© Någon' });
    await map.close();
    await expect(opened(archive(), null)).rejects.toThrow(/VAKA_MAP_ATTRIBUTION/);
  });

  test('has another version when it is another file', async () => {
    const [one, other] = [await opened(archive()), await opened(archive())];
    expect(one.ground).not.toEqual(other.ground);
    await one.close();
    await other.close();
  });

  test('that is something else is refused with what is wrong', async () => {
    await expect(openPmtiles(join(folder, 'none'), null)).rejects.toThrow(PmtilesError);
    await expect(openPmtiles(join(folder, 'none'), null)).rejects.toThrow(/ENOENT/);
    await expect(opened(Buffer.from('SQLite format 3'.padEnd(300)))).rejects.toThrow(/ingen PMTiles-fil/);
    await expect(opened(Buffer.alloc(0))).rejects.toThrow(/ingen PMTiles-fil/);
    await expect(opened(archive({ packed: Compression.Zstd }))).rejects.toThrow(/gzip/);
    await expect(opened(archive({ type: TileType.Unknown }))).rejects.toThrow(/MVT/);
  });
});
