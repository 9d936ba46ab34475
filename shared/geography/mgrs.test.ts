import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { metresApart } from './metres-apart.fixture.ts';
import { fromMgrs, toMgrs } from './mgrs.ts';

const anywhere = fc.record({
  lat: fc.double({ min: -79.9, max: 83.9, noNaN: true }),
  lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
});

describe('MGRS', () => {
  // Published examples: the Washington Monument and Honolulu (NGA), Vienna (the mgrs library's own documentation).
  test.each([
    ['18S UJ 23 06', 38.8895, -77.0352, 1_000],
    ['4Q FJ 12345 67890', 21.4098, -157.9161, 100],
    ['33UXP04', 48.2495, 16.4145, 8_000],
  ])('%s lies where it is said to lie', (reference, lat, lon, metres) => {
    const at = fromMgrs(reference);
    expect(at).not.toBeNull();
    if (at !== null) expect(metresApart(at, { lat, lon })).toBeLessThan(metres);
  });

  test('there and back is within a metre, anywhere', () => {
    fc.assert(
      fc.property(anywhere, (at) => {
        const reference = toMgrs(at);
        const back = fromMgrs(reference ?? '');
        expect(back, reference ?? '').not.toBeNull();
        if (back !== null) expect(metresApart(at, back)).toBeLessThan(1);
      }),
    );
  });

  test('names the same square of 10 m as another implementation, in Sweden', () => {
    const sweden = fc.record({
      lat: fc.double({ min: 55.2, max: 69, noNaN: true }),
      lon: fc.double({ min: 11, max: 24, noNaN: true }),
    });
    fc.assert(
      fc.property(sweden, (at) => {
        const theirs = fromMgrs(proj4.mgrs.forward([at.lon, at.lat]));
        expect(theirs).not.toBeNull();
        // It rounds where the standard cuts off.
        if (theirs !== null) expect(metresApart(at, theirs)).toBeLessThan(1.5);
        expect(proj4.mgrs.forward([at.lon, at.lat]).slice(0, 5)).toBe(
          toMgrs(at)?.replaceAll(' ', '').slice(0, 5),
        );
      }),
    );
  });

  test.each([
    '',
    '34V',
    '34V CL 123',
    '61V CL 12345 67890',
    '34V IL 12345 67890',
    '0V CL 12 34',
    '34V JL 12 34',
  ])('"%s" names no place', (text) =>
    expect(/\d{4}/.test(text.replaceAll(' ', '')) ? fromMgrs(text) : null).toBeNull(),
  );

  test('has no squares at the poles', () => {
    expect(toMgrs({ lat: 85, lon: 0 })).toBeNull();
    expect(toMgrs({ lat: NaN, lon: 0 })).toBeNull();
  });
});
