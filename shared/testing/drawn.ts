import type { Coordinate, DrawingGeometry } from '../drawing/geometry.ts';
import { expectEvents } from './outcome.ts';
import { configuredStory } from './story.ts';
import type { Story } from './story.ts';

const ring = (size: number): Coordinate[] => [
  [18.2, 59.2],
  [18.2 + size, 59.2],
  [18.2 + size, 59.2 + size],
  [18.2, 59.2 + size],
  [18.2, 59.2],
];
export const square = (size: number): DrawingGeometry => ({ type: 'Polygon', coordinates: [ring(size)] });
export const road: DrawingGeometry = {
  type: 'LineString',
  coordinates: [
    [18.2, 59.2],
    [18.21, 59.21],
  ],
};
export const spot: DrawingGeometry = { type: 'Point', coordinates: [18.2, 59.2] };

export function withZone(): { story: Story; drawing: string } {
  const story = configuredStory();
  const drawing = story.id();
  const data = {
    drawing,
    kind: 'zone',
    meaning: 'cordoned-off',
    name: 'Bollmora',
    geometry: square(0.01),
  } as const;
  expectEvents(story.give('drawing.draw', data), 'drawing.drawn', 'journal.written');
  return { story, drawing };
}
