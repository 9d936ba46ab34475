import { join } from 'node:path';
import type { MapSettings } from '../config/map-settings.ts';
import { openPmtiles } from './pmtiles-file.ts';
import { openTileAddress } from './tile-address.ts';
import { noTiles, type Tiles } from './tile.ts';

/** Opens the ground that the operator has named, if any. Seen tiles of an address are kept in `dataDir`. */
export async function openTiles({ source, attribution }: MapSettings, dataDir: string): Promise<Tiles> {
  if (source === null) return noTiles;
  if (source.kind === 'pmtiles') return await openPmtiles(source.file, attribution);
  return await openTileAddress({
    template: source.template,
    attribution: attribution ?? '',
    folder: join(dataDir, 'map-tiles'),
  });
}
