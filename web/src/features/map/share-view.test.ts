import { mapLayers } from '#shared/map-view/layers.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readView, writeView } from './share-view.ts';

describe('a link to the map', () => {
  test('can be read by people', () => {
    const view = {
      at: { lat: 59.2238, lon: 18.2001, zoom: 13.25 },
      layers: ['incidents', 'names'] as const,
      shown: 'a1b2',
    };
    expect(writeView(view)).toBe('?visa=a1b2&plats=59.22380,18.20010&zoom=13.25&lager=incidents,names');
  });

  test('says the same when it is opened', () => {
    const degrees = (most: number): fc.Arbitrary<number> =>
      fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
    const views = fc.record({
      at: fc.option(
        fc.record({
          lat: degrees(85),
          lon: degrees(180),
          zoom: fc.integer({ min: 0, max: 80 }).map((value) => value / 4),
        }),
      ),
      layers: fc.option(fc.subarray([...mapLayers])),
      shown: fc.option(fc.uuid()),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view))).toEqual(view);
      }),
    );
  });

  test.each([
    '',
    '?plats=59',
    '?plats=norr,syd&zoom=3',
    '?plats=59.1,18.1',
    '?plats=99,18&zoom=3',
    '?plats=1,2,3&zoom=3',
    '?zoom=3',
  ])('%s says no place', (search) => expect(readView(search).at).toBeNull());

  test('leaves out layers that there are not, and may leave all out', () => {
    expect(readView('?lager=points,constructor').layers).toEqual(['points']);
    expect(readView('?lager=').layers).toEqual([]);
    expect(readView('?visa=x')).toEqual({ at: null, layers: null, shown: 'x' });
  });
});
