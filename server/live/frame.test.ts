import { expect, test } from 'vitest';
import { frameOf } from './frame.ts';

// RFC 6455, 5.2: the length stands in 7 bits, or in the two or eight bytes that follow.
test.each([
  [0, '8100'],
  [125, '817d'],
  [126, '817e007e'],
  [65_535, '817effff'],
  [65_536, '817f0000000000010000'],
])('a text of %i bytes begins with %s', (length, head) => {
  const frame = frameOf('x'.repeat(length));
  expect(frame.toString('hex', 0, frame.length - length)).toBe(head);
  expect(frame.toString('utf8', frame.length - length)).toBe('x'.repeat(length));
});

test('a text is counted in bytes, and bytes are said to be bytes', () => {
  expect(frameOf('å').toString('hex')).toBe('8102c3a5');
  expect(frameOf(Uint8Array.of(1, 2, 3)).toString('hex')).toBe('8203010203');
});
