import { expect, test } from 'vitest';
import { safeDestination } from './safe-destination.ts';

test('a path of this app is kept', () => {
  expect(safeDestination('/karta')).toBe('/karta');
  expect(safeDestination('/beslut/1?steg=2')).toBe('/beslut/1?steg=2');
});

test.each([null, '', 'https://else.example', '//else.example', '/\\else.example', 'javascript:1'])(
  '%s leads to the start page',
  (wanted) => expect(safeDestination(wanted)).toBe('/'),
);
