import { bigEndian, letters, littleEndian } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** The tag in which a camera says where its data about the place begin. */
const gps = 0x8825;

/** Whether a JPEG says where it was taken (EXIF). */
export function hasPosition(jpeg: Bytes): boolean {
  if (bigEndian(jpeg, 0, 2) !== 0xff_d8) return false;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return false;
    if (marker === 0xe1 && letters(jpeg, at + 4, 6) === 'Exif\0\0') return namesPlace(jpeg, at + 10);
    at += 2 + bigEndian(jpeg, at + 2, 2);
  }
  return false;
}

/** Looks through the first directory of the TIFF that begins there. */
function namesPlace(bytes: Bytes, tiff: number): boolean {
  const number = letters(bytes, tiff, 2) === 'II' ? littleEndian : bigEndian;
  const directory = tiff + number(bytes, tiff + 4, 4);
  const entries = number(bytes, directory, 2);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > bytes.length) return false;
    if (number(bytes, at, 2) === gps) return true;
  }
  return false;
}
