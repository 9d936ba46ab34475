import { bigEndian, joined, letters } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { CleanImage } from './clean-image.ts';

const comment = 0xfe;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * A JPEG without what a camera adds to the picture: EXIF with its position, XMP, IPTC, comments, and whatever follows its end.
 * Null where the bytes are no whole JPEG.
 */
export function cleanJpeg(bytes: Bytes): CleanImage | null {
  if (bigEndian(bytes, 0, 2) !== 0xff_d8) return null;
  const kept: Bytes[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let scanned = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2));
      return size === null || !scanned ? null : { bytes: joined(kept), mediaType: 'image/jpeg', ...size };
    }
    const end = endOfSegment(bytes, at);
    if (end === null) return null;
    if (isFrame(marker)) {
      if (end - at < 10) return null;
      size = { height: bigEndian(bytes, at + 5, 2), width: bigEndian(bytes, at + 7, 2) };
    }
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (isKept(marker, bytes, at + 4)) kept.push(bytes.subarray(at, next));
    scanned ||= marker === startOfScan;
    at = next;
  }
  return null;
}

/** Of what programs add: JFIF, a colour profile, and Adobe's note of the colour transform. */
function isKept(marker: number, bytes: Bytes, content: number): boolean {
  if (marker === comment) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return letters(bytes, content, 4) === 'JFIF';
  // Cameras keep further pictures and their data behind the same marker (MPF), which is no colour profile.
  if (marker === 0xe2) return letters(bytes, content, 11) === 'ICC_PROFILE';
  return marker === 0xee;
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function endOfSegment(bytes: Bytes, at: number): number | null {
  if (at + 4 > bytes.length) return null;
  const length = bigEndian(bytes, at + 2, 2);
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : end;
}

/** Where the compressed picture ends: at a marker that is neither a stuffed FF nor a restart. */
function endOfScan(bytes: Bytes, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else if (next === 0xff) at += 1;
    else return at;
  }
}
