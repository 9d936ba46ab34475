import { expect, test } from 'vitest';
import { clusterOf } from './cluster.ts';
import { incident, point } from './map-object.fixture.ts';
import { mapObjects } from './map-object.ts';
import { markLabel, markName, shortener, wallLabel } from './mark-words.ts';
import { coordinates, distance, scaleBar } from './position.ts';

const place = { lat: 59.25, lon: 18.28, approximate: true };
const marks = mapObjects(
  [incident({ number: 41, level: 'major', place: { label: 'Trollbäcken', lat: 59.22, lon: 18.2 } })],
  [
    point({ name: 'Exempelpunkt Full', status: 'full', capacity: 220, occupancy: 220, place }),
    point({ name: 'Exempelpunkt Strand', status: 'open', capacity: null, occupancy: 1, place }),
    point({ name: 'Exempelpunkt Brevik', status: 'unusable', occupancy: 3, place }),
    point({ name: 'Exempelpunkt Öringe', place }),
  ],
);

test('each mark has words beside it, but a closed point only when it is chosen', () => {
  expect(marks.map((mark) => markLabel(mark, false))).toEqual([
    { name: 'H-041', note: 'Elavbrott' },
    { name: 'Exempelpunkt Full', note: 'full, 220 av 220' },
    { name: 'Exempelpunkt Strand', note: '1 besökare' },
    { name: 'Exempelpunkt Brevik', note: 'obrukbar' },
    null,
  ]);
  const closed = marks.at(-1);
  expect(closed && markLabel(closed, true)).toEqual({ name: 'Exempelpunkt Öringe', note: 'stängd' });
});

test('objects together are named by the gravest incidents among them', () => {
  const at = { lat: 59.22, lon: 18.2 };
  const incidents = [1, 2, 3].map((number) => incident({ number, place: { label: 'Brevik', ...at } }));
  const words = (count: number): unknown =>
    markLabel(clusterOf([...mapObjects(incidents.slice(0, count), []), ...marks.slice(1)], at), false);
  expect([0, 1, 3].map(words)).toEqual([
    null,
    { name: 'H-001', note: 'Elavbrott' },
    { name: 'H-003, H-002 och 1 till', note: 'Elavbrott' },
  ]);
});

test('the wall has short words', () => {
  const short = shortener(['Exempelpunkt Full', 'Exempelpunkt Strand']);
  expect(marks.slice(0, 2).map((mark) => wallLabel(mark, short)?.name)).toEqual(['Elavbrott', 'Full']);
  expect(shortener(['Bjärkehallen', 'Sävelundskolan'])('Bjärkehallen')).toBe('Bjärkehallen');
});

test('a mark without readable title is still named', () => {
  const [sealed] = mapObjects(
    [incident({ number: 2, title: null, place: { label: 'Brevik', lat: 59.2, lon: 18.3 } })],
    [],
  );
  expect(sealed && markName(sealed)).toBe('H-002, ej bedömd, Elavbrott: Sekretess');
});

test('positions and lengths are told in Swedish', () => {
  expect(coordinates({ lat: 59.22381, lon: 18.2 })).toBe('59,2238 N 18,2000 Ö');
  expect(scaleBar(12.5, 140)).toEqual({ length: 1000, width: 80 });
  expect([distance(500), distance(2000)]).toEqual(['500 m', '2 km']);
});
