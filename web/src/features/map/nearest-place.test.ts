import type { Place } from '#shared/organisation/import-document.ts';
import { expect, test } from 'vitest';
import { nearestPlace } from './nearest-place.ts';

const places: readonly Place[] = [
  { name: 'Bollmora', kind: 'locality', lat: 59.2435, lon: 18.2255 },
  { name: 'Krusboda', kind: 'district', lat: 59.23, lon: 18.24 },
  { name: 'Drevviken', kind: 'water', lat: 59.2301, lon: 18.2401 },
];

test('a place in the middle of nowhere has no name, and nothing happens in a lake', () => {
  expect(nearestPlace(places, { lat: 59.2302, lon: 18.2402 })).toBe('Krusboda');
  expect(nearestPlace(places, { lat: 59.24, lon: 18.22 })).toBe('Bollmora');
  expect(nearestPlace(places, { lat: 59.4, lon: 18.22 })).toBeNull();
});
