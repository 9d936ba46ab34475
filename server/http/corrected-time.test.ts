import { expect, test } from 'vitest';
import { correctedTime } from './corrected-time.ts';

const now = Date.parse('2026-11-22T03:00:00.000Z');

test('a time from a clock that is ten minutes ahead is put right', () => {
  const corrected = correctedTime('2026-11-22T03:09:30.000Z', '2026-11-22T03:10:00.000Z', now);
  expect(corrected).toBe('2026-11-22T02:59:30.000Z');
});

test.each([
  ['a clock that is right', '2026-11-22T02:50:00.000Z', '2026-11-22T03:00:01.000Z'],
  [
    'a time that has been, which a person may have stated',
    '2026-11-22T02:50:00.000Z',
    '2026-11-22T03:10:00.000Z',
  ],
  ['a clock that is behind', '2026-11-22T02:20:00.000Z', '2026-11-22T02:30:00.000Z'],
  ['a sender that does not say when it sent', '2026-11-22T03:09:30.000Z', undefined],
])('%s leaves the time as it is', (_what, occurredAt, sentAt) => {
  expect(correctedTime(occurredAt, sentAt, now)).toBeNull();
});
