import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { linesOf } from '../export/lines.ts';

const chunk = 1_024 * 1_024;

/**
 * The lines of the log in an exported file: NDJSON as it is, in a ZIP (the export of everything, a package for the e-archive), or in the
 * viewer that opens without a network. Null where there is none in it. What is cut off throws TypeError as its lines are read.
 */
export async function logLinesIn(file: string): Promise<AsyncIterable<string> | null> {
  const handle = await open(file);
  const start = Buffer.alloc(4);
  await handle.read(start, 0, 4, 0);
  const isZip = start.readUInt32LE(0) === 0x04034b50;
  const stream = isZip ? await logInZip(file, handle) : null;
  await handle.close();
  if (isZip) return stream === null ? null : linesOf(torn(stream));
  if (start[0] === 0x3c) return linesOf(torn(logInViewer(file)));
  return linesOf(createReadStream(file, { highWaterMark: chunk }));
}

/** What ends in the middle is no system's fault but the file's. */
async function* torn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new TypeError('the log in the file is not whole', { cause: error });
  }
}

/** The entry whose name ends in logg.ndjson, by the archive's directory; null where there is none, or no directory at all. */
async function logInZip(file: string, handle: FileHandle): Promise<AsyncIterable<Uint8Array> | null> {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1) return null;
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  for (let at = 0; at + 46 <= directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (/(^|\/)logg\.ndjson$/.test(directory.toString('utf8', at + 46, at + 46 + nameLength))) {
      const local = Buffer.alloc(30);
      const offset = directory.readUInt32LE(at + 42);
      await handle.read(local, 0, 30, offset);
      const first = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const packed = directory.readUInt32LE(at + 20);
      if (packed === 0) return Readable.from([]);
      const bytes = createReadStream(file, { start: first, end: first + packed - 1, highWaterMark: chunk });
      return directory.readUInt16LE(at + 10) === 8 ? unpacked(bytes, createInflateRaw()) : bytes;
    }
    at = next;
  }
  return null;
}

/** Gzip in base64, between two tags (server/export/viewer-file.ts). */
function logInViewer(file: string): AsyncIterable<Uint8Array> {
  return unpacked(Readable.from(packedInViewer(file)), createGunzip());
}

/** A fault on either side reaches who reads; the callback keeps it from being thrown beside them. */
function unpacked(packed: Readable, unpack: Transform): AsyncIterable<Uint8Array> {
  return pipeline(packed, unpack, () => undefined);
}

async function* packedInViewer(file: string): AsyncGenerator<Buffer> {
  const opening = '<script type="text/plain" id="vaka-log">';
  let rest = '';
  let inside = false;
  for await (const part of createReadStream(file, { encoding: 'latin1', highWaterMark: chunk })) {
    rest += String(part);
    if (!inside) {
      const at = rest.indexOf(opening);
      // The tag itself may lie across two parts.
      rest = at === -1 ? rest.slice(-opening.length) : rest.slice(at + opening.length);
      if (at === -1) continue;
      inside = true;
    }
    const end = rest.indexOf('<');
    const whole = end === -1 ? rest.length - (rest.length % 4) : end;
    if (whole > 0) yield Buffer.from(rest.slice(0, whole), 'base64');
    rest = rest.slice(whole);
    if (end !== -1) return;
  }
}
