import { describe, expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import { withChanges } from '../candidate-state.ts';
import { emptyState } from '../state.ts';
import { mapGeoJson } from './map-geojson.ts';

const head = { seq: 7, hash: 'f'.repeat(64) };
const [here, nowhere] = ['0b6f3c1e-0000-4000-8000-000000000001', '0b6f3c1e-0000-4000-8000-000000000002'];

describe('the map as GeoJSON', () => {
  const story = configuredStory();
  const report = { incidentType: 'power-outage' as const, title: 'Kyla', departments: [] };
  story.give('incident.report', {
    ...report,
    incident: here,
    place: { label: 'Torget', lat: 59.2, lon: 18.3 },
  });
  story.give('incident.report', { ...report, incident: nowhere });

  test('has what has a position, longitude first, with codes and words', () => {
    const { features, seq, type } = mapGeoJson(story.state, head);
    expect([type, seq]).toEqual(['FeatureCollection', 7]);
    const incidents = features.filter(({ properties }) => properties['kind'] === 'incident');
    expect(incidents).toMatchObject([
      {
        id: here,
        geometry: { type: 'Point', coordinates: [18.3, 59.2] },
        properties: {
          number: 'H-001',
          name: 'Kyla',
          incidentType: 'power-outage',
          level: null,
          status: 'open',
        },
      },
    ]);
    for (const point of story.state.safetyPoints.values())
      expect(features.some(({ id }) => id === point.id)).toBe(true);
  });

  test('of one incident has itself alone', () => {
    expect(mapGeoJson(story.state, head, here).features.map(({ id }) => id)).toEqual([here]);
    expect(mapGeoJson(story.state, head, nowhere).features).toEqual([]);
  });

  test('leaves out an incident whose place is confidential', () => {
    const incident = story.state.incidents.get(here);
    if (incident === undefined) throw new Error('no incident');
    const withheld = withChanges(story.state, [
      { table: 'incidents', id: here, row: { ...incident, title: null, place: null } },
    ]);
    expect(mapGeoJson(withheld, head, here).features).toEqual([]);
  });

  test('of nothing is an empty collection', () => {
    expect(mapGeoJson(emptyState(), head)).toMatchObject({ name: '', example: false, features: [] });
  });
});
