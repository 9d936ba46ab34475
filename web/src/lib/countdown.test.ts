import { expect, test } from 'vitest';
import { countdown } from './countdown.ts';

test.each([
  [42_000, '0:42'],
  [186_100, '3:07'],
  [3_730_000, '1:02:10'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('%i ms is %s', (length, text) => expect(countdown(length)).toBe(text));
