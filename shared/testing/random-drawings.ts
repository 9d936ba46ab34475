import type { Coordinate, DrawingGeometry } from '../drawing/geometry.ts';
import { drawingKinds, drawingMeanings } from '../drawing/meanings.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';

/** A form of a kind; now and then one that is refused. */
function geometryOf(kind: (typeof drawingKinds)[number], size: number, where: number): DrawingGeometry {
  const [west, south] = [18.1 + (where % 30) / 100, 59.15 + (where % 13) / 100];
  const [east, north] = [west + (1 + (size % 20)) / 1000, south + (1 + (size % 7)) / 1000];
  const at: Coordinate = [west, south];
  if (kind === 'note') return { type: 'Point', coordinates: at };
  if (kind === 'line') return { type: 'LineString', coordinates: [at, [east, north]] };
  const round: Coordinate[] = [at, [east, south], [east, north], [west, north], at];
  const crossed: Coordinate[] = [at, [east, north], [east, south], [west, north], at];
  return { type: 'Polygon', coordinates: [size % 11 === 10 ? crossed : round] };
}

/** Zones, lines and notes that come, change, go and come back. */
export const drawingPlays: readonly Play[] = [
  (story, things, one, two, three) => {
    const kind = from(drawingKinds, one);
    return story.give('drawing.draw', {
      drawing: things.make('drawing', story),
      kind,
      ...(kind === 'note' ? {} : { meaning: from(drawingMeanings, two) }),
      name: `Ritat ${two}`,
      geometry: geometryOf(kind, two, three),
      ...maybe(three, { incident: things.any('incident', three), note: 'Så är det' }),
      ...rarely(two, hidden),
    });
  },
  (story, things, one, two, three) =>
    story.give('drawing.change', {
      drawing: things.any('drawing', one),
      ...maybe(two, { name: `Ändrat ${two}` }),
      ...maybe(three, { geometry: geometryOf(from(drawingKinds, two), three, two) }),
      ...rarely(two, { incident: null, note: null }),
      ...rarely(three, { meaning: from(drawingMeanings, three) }),
    }),
  (story, things, one) =>
    story.give('drawing.remove', { drawing: things.any('drawing', one), reason: 'Inaktuell' }),
  (story, things, one, two) =>
    story.give('drawing.restore', { drawing: things.any('drawing', one), version: 1 + (two % 4) }),
];
