import { describe, expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { affectedBy } from './affected.ts';
import type { Coordinate, DrawingGeometry } from './geometry.ts';

const square = (west: number, south: number, size: number): Coordinate[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const zone = (...coordinates: Coordinate[][]): DrawingGeometry => ({ type: 'Polygon', coordinates });

function report(story: Story, lat: number | undefined, lon: number | undefined): string {
  const incident = story.id();
  const place = {
    label: 'Här',
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  };
  story.give('incident.report', { incident, title: 'Strömavbrott', incidentType: 'power-outage', place });
  return incident;
}

function inside(story: Story, geometry: DrawingGeometry): readonly string[] {
  const { incidents, safetyPoints, premises } = story.state;
  const found = affectedBy(geometry, {
    incidents: incidents.values(),
    points: safetyPoints.values(),
    premises: premises.values(),
  });
  return [...found.incidents, ...found.points, ...found.premises].map(({ id }) => id);
}

describe('who is affected by a zone', () => {
  test('open incidents, safety points and premises inside it, and nothing outside', () => {
    const story = configuredStory();
    const within = report(story, 59.24, 18.2);
    report(story, 59.3, 18.4);
    report(story, undefined, undefined);
    story.give('premises.import', {
      premises: [
        {
          id: '00000000-0000-4000-8000-0000000000aa',
          name: 'Exempelskolan',
          kind: 'school',
          vitalFunction: null,
          place: { lat: 59.241, lon: 18.201 },
        },
        {
          id: '00000000-0000-4000-8000-0000000000ab',
          name: 'Exempelverket',
          kind: 'water-works',
          vitalFunction: null,
          place: { lat: 59.3, lon: 18.4 },
        },
      ],
    });
    const points = [...story.state.safetyPoints.keys()];
    expect(inside(story, zone(square(18.19, 59.23, 0.02)))).toEqual([
      within,
      ...points,
      '00000000-0000-4000-8000-0000000000aa',
    ]);
  });

  test('a closed incident is affected no longer', () => {
    const story = configuredStory();
    const incident = report(story, 59.29, 18.3);
    story.give('incident.close', { incident, reason: 'Klart' });
    expect(inside(story, zone(square(18.29, 59.28, 0.02)))).toEqual([]);
  });

  test('what lies in a hole is not inside, what lies in an island of the same ring is', () => {
    const story = configuredStory();
    const inHole = report(story, 59.29, 18.3);
    const beside = report(story, 59.282, 18.292);
    const holed = zone(square(18.28, 59.27, 0.04), square(18.295, 59.285, 0.01));
    expect(inside(story, holed)).toEqual([beside]);
    expect(inside(story, zone(square(18.28, 59.27, 0.04)))).toContain(inHole);
  });

  test('what lies on the edge or at a corner is inside', () => {
    const story = configuredStory();
    const onEdge = report(story, 59.25, 18.26);
    const atCorner = report(story, 59.25, 18.25);
    expect(inside(story, zone(square(18.25, 59.25, 0.25)))).toEqual([atCorner, onEdge]);
  });

  test('a line and a note affect nothing', () => {
    const story = configuredStory();
    report(story, 59.24, 18.2);
    expect(inside(story, { type: 'Point', coordinates: [18.2, 59.24] })).toEqual([]);
    const across: Coordinate[] = [
      [18.1, 59.24],
      [18.3, 59.24],
    ];
    expect(inside(story, { type: 'LineString', coordinates: across })).toEqual([]);
  });
});
