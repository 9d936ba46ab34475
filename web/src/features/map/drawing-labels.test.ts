import type { Map as LeafletMap } from 'leaflet';
import { expect, test } from 'vitest';
import { placeLabels } from './drawing-labels.ts';
import { drawingRow } from './drawing.fixture.ts';
import { overlap } from './label-layout.ts';

const map = {
  latLngToLayerPoint: ([lat, lon]: [number, number]) => ({
    x: Math.round((lon - 18) * 10_000),
    y: Math.round((60 - lat) * 10_000),
  }),
} as unknown as LeafletMap;

test('the name stands in the middle of its zone', () => {
  expect(placeLabels(map, [drawingRow()], [], 13)).toMatchObject([{ x: 2_100, y: 7_950 }]);
});

test('it gives way to marks and to other names, and stands over or under its zone where there is no room inside', () => {
  const mark = { x: 2_090, y: 7_940, width: 20, height: 20 };
  const two = [drawingRow(), drawingRow({ id: 'two', name: 'Bollmora centrum' })];
  const [one, other] = placeLabels(map, two, [mark], 13);
  if (one === undefined || other === undefined) throw new Error('both have a place');
  expect(overlap(one.box, mark)).toBe(false);
  expect(overlap(one.box, other.box)).toBe(false);
  const full = { x: 1_990, y: 7_895, width: 220, height: 110 };
  expect(placeLabels(map, [drawingRow()], [full], 13)).toMatchObject([{ x: 2_100, y: 7_887 }]);
});

test('without room it stands there all the same where it is pressed, and is left out of a picture', () => {
  const everywhere = { x: 0, y: 0, width: 20_000, height: 20_000 };
  expect(placeLabels(map, [drawingRow()], [everywhere], 13)).toMatchObject([{ x: 2_100, y: 7_950 }]);
  expect(placeLabels(map, [drawingRow()], [everywhere], 13, true)).toEqual([]);
});
