import type { CleanImage } from './clean-image.ts';

/** The chunks that make the picture; EXIF, XMP and unknown ones are none of them. */
const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);
const flagsOfMetadata = 0x0c;
const flagOfAnimation = 0x02;

/** A still WebP of the picture alone, without EXIF, XMP and what follows its end. Null where the bytes are no such WebP. */
export function cleanWebp(bytes: Buffer): CleanImage | null {
  if (bytes.length < 20 || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WEBP') return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const parts: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = 12; at < end;) {
    if (at + 8 > end) return null;
    const type = text(bytes, at);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (kept.has(type)) {
      const found = sizeOf(type, content);
      if (found === 'broken') return null;
      size ??= found;
      parts.push(
        type === 'VP8X' ? withoutMetadata(bytes.subarray(at, next)) : padded(bytes.subarray(at, next)),
      );
    }
    at = next;
  }
  if (size === null || !parts.some((part) => text(part, 0) === 'VP8 ' || text(part, 0) === 'VP8L'))
    return null;
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const header = Buffer.alloc(8, 'RIFF', 'latin1');
  header.writeUInt32LE(body.length, 4);
  return { bytes: Buffer.concat([header, body]), mediaType: 'image/webp', ...size };
}

const text = (bytes: Buffer, at: number): string => bytes.subarray(at, at + 4).toString('latin1');

/** A chunk at the end of the file may lack the byte that makes its length even. */
function padded(chunk: Buffer): Buffer {
  return chunk.length % 2 === 0 ? chunk : Buffer.concat([chunk, Buffer.alloc(1)]);
}

function withoutMetadata(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~flagsOfMetadata;
  return copy;
}

function sizeOf(type: string, content: Buffer): { width: number; height: number } | 'broken' | null {
  if (type === 'VP8X') {
    if (content.length < 10 || ((content[0] ?? 0) & flagOfAnimation) !== 0) return 'broken';
    return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  }
  if (type === 'VP8L') {
    if (content.length < 5 || content[0] !== 0x2f) return 'broken';
    const bits = content.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type === 'VP8 ') {
    if (content.length < 10 || content.readUIntBE(3, 3) !== 0x9d_01_2a) return 'broken';
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
  }
  return null;
}
