import { expect, test } from 'vitest';
import { clusterGlyph, clusterIndex, clusterOf, zoomApart } from './cluster.ts';
import { mapObjects, withoutPosition } from './map-object.ts';
import { incident, point } from './map-object.fixture.ts';
import { clusterName } from './mark-words.ts';

const night = [
  incident({ number: 1, level: 'disruption', place: { label: 'Bollmora', lat: 59.24, lon: 18.22 } }),
  incident({ number: 2, level: 'extraordinary', place: { label: 'Trollbäcken', lat: 59.221, lon: 18.2 } }),
  incident({ number: 3, level: 'major', place: { label: 'Trollbäcken', lat: 59.22, lon: 18.2 } }),
  incident({ number: 4, level: 'major', place: { label: 'Okänt' } }),
  incident({ number: 5, level: 'major', status: 'closed', place: { label: 'Brevik', lat: 59.2, lon: 18.3 } }),
];
const points = [
  point({ name: 'Strand', status: 'closed', place: { lat: 59.25, lon: 18.28, approximate: true } }),
  point({ name: 'Troll', status: 'open', place: { lat: 59.222, lon: 18.2001, approximate: true } }),
];

test('the list goes from the gravest incident to the closed point, without what has no position or is closed', () => {
  const names = mapObjects(night, points).map((object) =>
    object.kind === 'incident' ? object.incident.number : object.kind === 'point' ? object.point.name : '',
  );
  expect(names).toEqual([2, 3, 1, 'Troll', 'Strand']);
  expect(withoutPosition(night).map(({ number }) => number)).toEqual([4]);
});

test('what lies together is one mark that says the highest level inside, and falls apart when it is looked at closely', () => {
  const marksAt = clusterIndex(mapObjects(night, points));
  const [first, ...others] = marksAt(11);
  expect(first).toMatchObject({ kind: 'cluster', incidents: 2, level: 'extraordinary' });
  expect(first?.kind === 'cluster' && first.members).toHaveLength(3);
  expect(first?.kind === 'cluster' && clusterGlyph(first)).toBe('level-extraordinary');
  expect(first?.kind === 'cluster' && clusterName(first)).toBe('3 objekt, högsta nivå extraordinär händelse');
  expect(others.map(({ kind }) => kind)).toEqual(['incident', 'point']);
  expect(marksAt(17)).toHaveLength(5);
});

test('one goes only as near as it takes to tell the members apart, and nowhere where that never happens', () => {
  const objects = mapObjects(night, points);
  const marksAt = clusterIndex(objects);
  const [cluster] = marksAt(11);
  const members = cluster?.kind === 'cluster' ? cluster.members : [];
  const zoom = zoomApart(marksAt, members, 11.25) ?? 0;
  expect(zoom).toBeGreaterThan(11);
  expect(marksAt(zoom - 1).some((mark) => mark.kind === 'cluster' && mark.members.length === 3)).toBe(true);
  const [one] = objects;
  const twins = one === undefined ? [] : [one, { ...one, id: 'twin' }];
  expect(zoomApart(clusterIndex(twins), twins, 11)).toBeNull();
});

test('a cluster keeps its identity while its first member is the same', () => {
  const objects = mapObjects(night, points);
  const at = { lat: 59.22, lon: 18.2 };
  expect(clusterOf(objects, at).id).toBe(clusterOf(objects.slice(0, 2), at).id);
});

test('points alone are summed up by the first in use', () => {
  const cluster = clusterOf(mapObjects([], points), { lat: 59.22, lon: 18.2 });
  expect(clusterGlyph(cluster)).toBe('point-open');
  expect(clusterName(cluster)).toBe('2 trygghetspunkter');
});
