import { expect, test } from 'vitest';
import { writtenTime } from '../../lib/stated-time.ts';
import { proposedTime } from './proposed-time.ts';

const now = Date.parse('2026-11-22T05:00:00Z');

test('a proposed time that is left is kept to the millisecond, another is read', () => {
  const proposed = '2026-11-27T19:36:45.123Z';
  expect(proposedTime(writtenTime(proposed), proposed, now)).toBe(proposed);
  expect(proposedTime('2026-11-27 20:30', proposed, now)).toBe('2026-11-27T19:30:00.000Z');
  expect(proposedTime('i morgon', null, now)).toBeNull();
});
