import type { Place } from '#shared/organisation/import-document.ts';
import { expect, test } from 'vitest';
import { chooseLabels, type LabelWish, overlap } from './label-layout.ts';
import { type MapName, namesWithRoom } from './place-names.ts';

const wish = (id: string, x: number, y: number, note: string | null = null): LabelWish => ({
  id,
  x,
  y,
  mark: 20,
  name: 'H-041',
  note,
});

test('words stand to the right where there is room, and elsewhere where a mark is in the way', () => {
  const [alone] = chooseLabels([wish('a', 0, 0, 'Elavbrott')], 13);
  expect(alone).toMatchObject({ side: 'right', note: true });
  const crowded = chooseLabels([wish('a', 0, 0), wish('b', 24, 0)], 13);
  expect(crowded.map(({ id, side }) => `${id} ${side}`)).toEqual(['a left', 'b right']);
});

test('on a map that nobody moves, words stay where they can be seen', () => {
  const edge = { x: -100, y: -50, width: 110, height: 100 };
  expect(chooseLabels([wish('a', 0, 0)], 13, edge)).toMatchObject([{ side: 'left' }]);
});

test('no words cover a mark or other words', () => {
  const wishes = Array.from({ length: 60 }, (_, at) =>
    wish(`${at}`, (at * 37) % 200, (at * 53) % 160, 'Elavbrott'),
  );
  const chosen = chooseLabels(wishes, 13);
  expect(chosen.length).toBeLessThan(60);
  for (const one of chosen)
    for (const other of chosen) if (one !== other) expect(overlap(one.box, other.box)).toBe(false);
});

const place = (name: string, kind: Place['kind'], lon: number): Place => ({ name, kind, lat: 59, lon });
const at = ({ lon }: MapName) => ({ x: lon * 10, y: 0 });

test('the larger place takes the room, smaller kinds wait for a closer look', () => {
  const places = [
    place('Krusboda', 'district', 1),
    place('Bollmora', 'locality', 0),
    place('Udden', 'landmark', 40),
  ];
  const names = (zoom: number): string[] =>
    namesWithRoom(places, zoom, at, [], 12).map((one) => one.place.name);
  expect(names(11)).toEqual(['Bollmora']);
  expect(names(13)).toEqual(['Bollmora', 'Krusboda', 'Udden']);
});

test('a name gives way to a mark, and to a large one altogether', () => {
  const small = [{ x: -5, y: -5, width: 10, height: 10 }];
  const [moved] = namesWithRoom([place('Bollmora', 'locality', 0)], 12, at, small, 12);
  expect(moved?.y).toBeGreaterThan(12);
  const taken = [{ x: -50, y: -50, width: 100, height: 100 }];
  expect(namesWithRoom([place('Bollmora', 'locality', 0)], 12, at, taken, 12)).toEqual([]);
});
