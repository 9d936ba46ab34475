import type { CleanImage } from './clean-image.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

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
export function cleanPng(bytes: Buffer): CleanImage | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  const parts: Buffer[] = [signature];
  let size: { width: number; height: number } | null = null;
  let data = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if ((at === 8) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') {
      if (end - at !== 25) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    data ||= type === 'IDAT';
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND')
      return size === null || !data ? null : { bytes: Buffer.concat(parts), mediaType: 'image/png', ...size };
  }
  return null;
}
