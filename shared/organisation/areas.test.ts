import { describe, expect, test } from 'vitest';
import { smallMunicipality } from '../testing/story.ts';
import { importDocument } from './import-document.ts';

const { lat, lon } = smallMunicipality.centre;
const ring: [number, number][] = [
  [lon, lat],
  [lon + 0.01, lat],
  [lon, lat + 0.01],
  [lon, lat],
].map(([x = 0, y = 0]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]);
const area = {
  id: 'norr',
  name: 'Norr',
  kind: 'district',
  geometry: { type: 'Polygon', coordinates: [ring] },
};

function problems(areas: readonly unknown[], more: object = {}): string[] {
  const result = importDocument.safeParse({ ...smallMunicipality, areas, ...more });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('the areas of an organisation', () => {
  test('come with the document, each with an id of its own', () => {
    expect(problems([area, { ...area, id: 'syd', kind: 'water' }])).toEqual([]);
    expect(problems([area, area])).toEqual(['areas.1.id organisation-import.duplicate-id']);
    expect(problems([{ ...area, kind: 'zone' }])).toHaveLength(1);
  });

  test('end each ring where it begins, and lie on the map', () => {
    const open = { ...area, geometry: { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [18, 59]]] } };
    expect(problems([open])).toEqual(['areas.0.geometry organisation-import.ring-open']);
    expect(problems([], { boundary: open.geometry })).toEqual(['boundary organisation-import.ring-open']);
    const away = ring.map(([x, y]) => [Number((x - 9).toFixed(6)), y]);
    const far = { ...area, geometry: { type: 'MultiPolygon', coordinates: [[ring], [away]] } };
    expect(problems([far])).toEqual([]);
    expect(problems([{ ...area, geometry: { type: 'Polygon', coordinates: [away] } }])).toEqual([
      'areas.0.geometry organisation-import.outside-bounds',
    ]);
  });
});
