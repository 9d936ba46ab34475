import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresApart } from './metres-apart.fixture.ts';
import { toMgrs } from './mgrs.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { toSweref } from './sweref.ts';

const at = { lat: 59.2238, lon: 18.2001 };
const grid = toSweref(at);
const [north, east] = [Math.round(grid.north), Math.round(grid.east)];
const spaced = (value: number): string => String(value).replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ' ');

describe('a position that was pasted', () => {
  test.each([
    '59.2238, 18.2001',
    '59.2238,18.2001',
    '59.2238 18.2001',
    '59,2238 18,2001',
    '59,2238, 18,2001',
    '59,2238; 18,2001',
    '59,2238,18,2001',
    '59,2238 N 18,2001 Ö',
    '59,2238° N, 18,2001° Ö',
    '18,2001 Ö 59,2238 N',
    'E 18.2001 N 59.2238',
    '18.2001, 59.2238',
    'lat: 59.2238, lon: 18.2001',
    'Latitud 59,2238 Longitud 18,2001',
    'geo:59.2238,18.2001',
    '(59.2238, 18.2001)',
    'WGS 84: 59.2238, 18.2001',
    '+59.2238 +18.2001',
    "59° 13,428' N 18° 12,006' Ö",
    '59°13.428′N 18°12.006′E',
    'N 59 13.428 E 18 12.006',
    '59° 13\' 25,68" N, 18° 12\' 0,36" Ö',
    '59°13′25.68″N 18°12′0.36″E',
    'N59°13\'25.68" E18°12\'0.36"',
    "18° 12,006' Ö 59° 13,428' N",
  ])('%s is WGS 84', (text) => {
    const parsed = parseCoordinates(text);
    expect(parsed?.system).toBe('wgs84');
    if (parsed !== null) expect(metresApart(parsed.position, at)).toBeLessThan(1);
  });

  test.each([
    `${north} ${east}`,
    `${north},${east}`,
    `${north}, ${east}`,
    `N ${north} E ${east}`,
    `N: ${north}, E: ${east}`,
    `N${north} E${east}`,
    `E ${east} N ${north}`,
    `${east} ${north}`,
    `${spaced(north)} ${spaced(east)}`,
    `N ${spaced(north)}, E ${spaced(east)}`,
    `${spaced(east)} ${spaced(north)}`,
    `SWEREF 99 TM N ${north} E ${east}`,
    `${north}.25 ${east}.5`,
    `${north},25 ${east},5`,
    `nord ${north} öst ${east}`,
  ])('%s is SWEREF 99 TM', (text) => {
    const parsed = parseCoordinates(text);
    expect(parsed?.system).toBe('sweref99tm');
    if (parsed !== null) expect(metresApart(parsed.position, at)).toBeLessThan(1.2);
  });

  test.each([toMgrs(at) ?? '', (toMgrs(at) ?? '').replaceAll(' ', ''), `MGRS ${toMgrs(at)?.toLowerCase()}`])(
    '%s is MGRS',
    (text) => {
      const parsed = parseCoordinates(text);
      expect(parsed?.system).toBe('mgrs');
      if (parsed !== null) expect(metresApart(parsed.position, at)).toBeLessThan(1);
    },
  );

  test.each([
    '',
    'Bollmora',
    'H-041',
    '112',
    '12 34',
    'Bollmora 12',
    'Strandvägen 3 B',
    '59.2238',
    '99.1, 18.2',
    '59,2238 N 18,2001 N',
    "59° 73' N 18° 12' Ö",
    '59.2.2 18.1.1',
    `N ${east} E ${north}`,
    '3v 12',
    'constructor 59.2 toString 18.2',
    '2026-11-22 03:12',
  ])('"%s" is none', (text) => expect(parseCoordinates(text)).toBeNull());

  test('south and west are negative', () => {
    expect(parseCoordinates('33,5 S 70,25 V')?.position).toEqual({ lat: -33.5, lon: -70.25 });
    expect(parseCoordinates('-33.5, -70.25')?.position).toEqual({ lat: -33.5, lon: -70.25 });
  });

  test('what is written of a place in Sweden is read as the same place, within a metre', () => {
    const sweden = fc.record({
      lat: fc.double({ min: 55.1, max: 69.1, noNaN: true }),
      lon: fc.double({ min: 10.5, max: 24.1, noNaN: true }),
    });
    const comma = (text: string): string => text.replaceAll('.', ',');
    fc.assert(
      fc.property(sweden, (place) => {
        const { north: n, east: e } = toSweref(place);
        const [lat, lon] = [place.lat.toFixed(5), place.lon.toFixed(5)];
        const minutes = (value: number): string => `${Math.floor(value)}° ${((value % 1) * 60).toFixed(4)}'`;
        const written = [
          `${lat}, ${lon}`,
          `${lon}, ${lat}`,
          comma(`${lat} N ${lon} Ö`),
          comma(`${lat} ${lon}`),
          ...(((place.lat % 1) * 60).toFixed(4) === '60.0000' ||
          ((place.lon % 1) * 60).toFixed(4) === '60.0000'
            ? []
            : [comma(`${minutes(place.lat)} N ${minutes(place.lon)} Ö`)]),
          `N ${Math.round(n)} E ${Math.round(e)}`,
          `${Math.round(e)} ${Math.round(n)}`,
          toMgrs(place) ?? '',
        ];
        for (const text of written) {
          const parsed = parseCoordinates(text);
          expect(parsed, text).not.toBeNull();
          if (parsed !== null) expect(metresApart(parsed.position, place), text).toBeLessThan(1);
        }
      }),
    );
  });
});
