import { expect, test } from 'vitest';
import { readPlace, writePlace } from './place.ts';

test('a link to a moment opens that moment', () => {
  const place = {
    moment: '2026-11-22T04:38:00.000Z',
    reading: 'happened',
    page: '/karta',
    beside: 138,
  } as const;
  expect(readPlace(writePlace(place))).toEqual(place);
});

test('the beginning of a page of the past is a bare address', () => {
  const place = readPlace('');
  expect(place).toEqual({ moment: null, reading: 'known', page: '/', beside: null });
  expect(writePlace(place)).toBe('');
});

test('what is no moment and no page is left out', () => {
  expect(readPlace('?vid=ig%C3%A5r&jamfor=-4&sida=https://example.com&lasning=ny')).toEqual(readPlace(''));
});

test('a time without seconds is a moment too', () => {
  expect(readPlace('?vid=2026-11-22T04:38Z').moment).toBe('2026-11-22T04:38:00.000Z');
});
