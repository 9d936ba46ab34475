import { bigEndian, joined, letters } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { CleanImage } from './clean-image.ts';

const signature = '\u0089PNG\r\n\u001a\n';

/** The chunks that make the picture and its colours; texts, times, EXIF and animations are none of them. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** A PNG of the picture alone, without texts, EXIF and what follows its end. Null where the bytes are no whole PNG. */
export function cleanPng(bytes: Bytes): CleanImage | null {
  if (letters(bytes, 0, 8) !== signature) return null;
  const parts: Bytes[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let data = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bigEndian(bytes, at, 4);
    if (end > bytes.length) return null;
    const type = letters(bytes, at + 4, 4);
    if ((at === 8) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') {
      if (end - at !== 25) return null;
      size = { width: bigEndian(bytes, at + 8, 4), height: bigEndian(bytes, at + 12, 4) };
    }
    data ||= type === 'IDAT';
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND')
      return size === null || !data ? null : { bytes: joined(parts), mediaType: 'image/png', ...size };
  }
  return null;
}
