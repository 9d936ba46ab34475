import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { hasPosition } from '#shared/photograph/has-position.ts';

const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#557' } }).jpeg();
const place = { IFD3: { GPSLatitude: '59/1 14/1 0/1', GPSLatitudeRef: 'N' } };

test('a picture is known to say where it was taken only where it does', async () => {
  const read = async (picture: Sharp): Promise<boolean> =>
    hasPosition(new Uint8Array(await picture.toBuffer()));
  expect(await read(plain.clone())).toBe(false);
  expect(await read(plain.clone().withExif({ IFD0: { Make: 'Kamera' } }))).toBe(false);
  expect(await read(plain.clone().withExif(place))).toBe(true);
  expect(hasPosition(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 1]))).toBe(false);
  expect(hasPosition(new Uint8Array())).toBe(false);
});
