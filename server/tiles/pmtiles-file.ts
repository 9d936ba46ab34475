import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Compression, type Header, PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../operator-error.ts';
import type { Tile, Tiles } from './tile.ts';

const contentTypes: { readonly [type in TileType]?: string } = {
  [TileType.Mvt]: 'application/vnd.mapbox-vector-tile',
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
};

/** A part of the file that is larger is not read: no tile or directory is, and memory stays bounded. */
const largestPart = 8 * 1_024 * 1_024;

/** The file cannot be used as a map; the message says why. */
export class PmtilesError extends OperatorError {
  override readonly name = 'PmtilesError';
}

class FileSource implements Source {
  readonly #file: FileHandle;
  readonly #name: string;

  constructor(file: FileHandle, name: string) {
    this.#file = file;
    this.#name = name;
  }

  getKey(): string {
    return this.#name;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    if (length > largestPart) throw new Error(`a part of ${length} bytes is too large`);
    const buffer = new Uint8Array(length);
    const { bytesRead } = await this.#file.read(buffer, 0, length, offset);
    return { data: buffer.buffer.slice(0, bytesRead) };
  }
}

/**
 * Opens a PMTiles file (version 3). Its tiles are handed on as they lie in it; only directories are kept in memory, a hundred at
 * most. `attribution`: the operator's words; else the file's own.
 * @throws PmtilesError
 */
export async function openPmtiles(name: string, attribution: string | null): Promise<Tiles> {
  const file = await open(name, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new PmtilesError(
      message('operation.map.unreadable', { file: name, reason: error.code ?? error.message }),
    );
  });
  try {
    return await readArchive(file, name, attribution);
  } catch (error) {
    await file.close();
    if (error instanceof OperatorError) throw error;
    throw new PmtilesError(message('operation.map.not-pmtiles', { file: name }));
  }
}

async function readArchive(file: FileHandle, name: string, attribution: string | null): Promise<Tiles> {
  const source = new FileSource(file, name);
  // Tiles are not unpacked here: the browser does that as it reads them.
  const archive = new PMTiles(source, undefined, (data) => Promise.resolve(data));
  const header = await archive.getHeader();
  const contentType = contentTypes[header.tileType];
  const packed = header.tileCompression;
  if (
    contentType === undefined ||
    ![Compression.None, Compression.Unknown, Compression.Gzip].includes(packed)
  )
    throw new PmtilesError(message('operation.map.unknown-tiles', { file: name }));
  const words = attribution ?? (await ownAttribution(source, header));
  if (words === null)
    throw new PmtilesError(message('operation.map.attribution', { variable: 'VAKA_MAP_PMTILES' }));
  const { mtimeMs, size } = await file.stat();
  return {
    ground: {
      kind: header.tileType === TileType.Mvt ? 'vector' : 'raster',
      attribution: words,
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      version: createHash('sha256').update(`${name} ${size} ${mtimeMs}`).digest('hex').slice(0, 12),
    },
    async tile({ z, x, y }): Promise<Tile | null> {
      if (z > header.maxZoom) return null;
      const found = await archive.getZxy(z, x, y);
      if (found === undefined) return null;
      return {
        bytes: Buffer.from(found.data),
        contentType,
        encoding: packed === Compression.Gzip ? 'gzip' : null,
      };
    },
    close: () => file.close(),
  };
}

/** What the file says of where it comes from, without markup; null where it says nothing. */
async function ownAttribution(source: Source, header: Header): Promise<string | null> {
  const { data } = await source.getBytes(header.jsonMetadataOffset, header.jsonMetadataLength);
  const bytes = Buffer.from(data);
  const unpacked =
    header.internalCompression === Compression.Gzip
      ? await promisify(gunzip)(bytes, { maxOutputLength: largestPart })
      : bytes;
  const metadata: unknown = JSON.parse(unpacked.toString('utf8') || '{}');
  const said = (metadata as { readonly attribution?: unknown } | null)?.attribution;
  if (typeof said !== 'string') return null;
  const plain = said
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 300);
  return plain === '' ? null : plain;
}
