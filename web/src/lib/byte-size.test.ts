import { expect, test } from 'vitest';
import { byteSize } from './byte-size.ts';

test.each([
  [12, '1 kB'],
  [430_400, '430 kB'],
  [999_600, '1 MB'],
  [1_340_000, '1,3 MB'],
] as const)('%d bytes are told as %s', (bytes, told) => {
  expect(byteSize(bytes)).toBe(told);
});
