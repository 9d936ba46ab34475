import { bigEndian, joined, letters, littleEndian } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { CleanImage } from './clean-image.ts';

/** The chunks that make the picture; EXIF, XMP and unknown ones are none of them. */
const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);
const flagsOfMetadata = 0x0c;
const flagOfAnimation = 0x02;

/** A still WebP of the picture alone, without EXIF, XMP and what follows its end. Null where the bytes are no such WebP. */
export function cleanWebp(bytes: Bytes): CleanImage | null {
  if (letters(bytes, 0, 4) !== 'RIFF' || letters(bytes, 8, 4) !== 'WEBP') return null;
  const end = 8 + littleEndian(bytes, 4, 4);
  if (end > bytes.length) return null;
  const parts: Bytes[] = [];
  let size: { width: number; height: number } | null = null;
  let picture = false;
  for (let at = 12; at < end;) {
    const type = letters(bytes, at, 4);
    const length = littleEndian(bytes, at + 4, 4);
    if (at + 8 + length > end) return null;
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (kept.has(type)) {
      const found = sizeOf(type, content);
      if (found === 'broken') return null;
      size ??= found;
      picture ||= type === 'VP8 ' || type === 'VP8L';
      parts.push(chunk(bytes.subarray(at, at + 8), type === 'VP8X' ? withoutMetadata(content) : content));
    }
    at += 8 + length + (length % 2);
  }
  if (size === null || !picture) return null;
  const body = joined(parts);
  return { bytes: joined([header(body.length), body]), mediaType: 'image/webp', ...size };
}

/** A chunk with the byte that makes its length even. */
function chunk(head: Bytes, content: Bytes): Bytes {
  return joined([head, content, new Uint8Array(content.length % 2)]);
}

/** "RIFF", the length of all that follows, "WEBP". */
function header(length: number): Bytes {
  const follows = length + 4;
  const counted = [0, 1, 2, 3].map((place) => Math.floor(follows / 256 ** place) % 256);
  return new Uint8Array([0x52, 0x49, 0x46, 0x46, ...counted, 0x57, 0x45, 0x42, 0x50]);
}

function withoutMetadata(content: Bytes): Bytes {
  const copy = content.slice();
  copy[0] = (copy[0] ?? 0) & ~flagsOfMetadata;
  return copy;
}

function sizeOf(type: string, content: Bytes): { width: number; height: number } | 'broken' | null {
  if (type === 'VP8X') {
    if (content.length < 10 || ((content[0] ?? 0) & flagOfAnimation) !== 0) return 'broken';
    return { width: littleEndian(content, 4, 3) + 1, height: littleEndian(content, 7, 3) + 1 };
  }
  if (type === 'VP8L') {
    if (content.length < 5 || content[0] !== 0x2f) return 'broken';
    const bits = littleEndian(content, 1, 4);
    return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
  }
  if (type === 'VP8 ') {
    if (content.length < 10 || bigEndian(content, 3, 3) !== 0x9d_01_2a) return 'broken';
    return { width: littleEndian(content, 6, 2) % 16_384, height: littleEndian(content, 8, 2) % 16_384 };
  }
  return null;
}
