import { highestLevel, type Level } from '#shared/classification/levels.ts';
import Supercluster from 'supercluster';
import { glyphOf, type MapObject } from './map-object.ts';
import type { MapGlyph } from './mark-glyph.tsx';
import type { Position } from './position.ts';

/** Objects so close that their marks would cover each other, drawn as one mark with a count. */
export interface Cluster extends Position {
  readonly kind: 'cluster';
  /** The same as long as its first member is the same. */
  readonly id: string;
  /** In list order. */
  readonly members: readonly MapObject[];
  /** How many of them are incidents. */
  readonly incidents: number;
  /** The highest confirmed level inside, null where none is confirmed. */
  readonly level: Level | null;
}

export type Mark = MapObject | Cluster;

interface Place {
  readonly order: number;
}

/** Marks that are nearer than this, in pixels, become one; further apart where there is so much that nobody tells it apart. */
const radius = 32;
const wideRadius = 96;
const many = 400;

/** The map's tiles are 256 pixels, as Leaflet counts zoom. */
const extent = 256;
export const deepestZoom = 17;

/** Finds the marks of a zoom step; built once for a list of objects, and each step when it is first asked for. */
export function clusterIndex(objects: readonly MapObject[]): (zoom: number) => readonly Mark[] {
  const index = new Supercluster<Place, Place>({
    radius: objects.length > many ? wideRadius : radius,
    extent,
    maxZoom: deepestZoom,
  });
  index.load(
    objects.map(({ lat, lon }, order) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { order },
    })),
  );
  const steps = new Map<number, readonly Mark[]>();
  return (zoom) => {
    const step = Math.max(0, Math.floor(zoom));
    const known = steps.get(step);
    if (known !== undefined) return known;
    const marks = marksOf(step);
    steps.set(step, marks);
    return marks;
  };

  function marksOf(zoom: number): readonly Mark[] {
    const found = index.getClusters([-180, -85, 180, 85], zoom);
    const marks = found.flatMap((feature): { first: number; mark: Mark }[] => {
      const { properties } = feature;
      const orders =
        'cluster_id' in properties
          ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.order)
          : [properties.order];
      const members = orders.sort((one, other) => one - other).flatMap((order) => objects[order] ?? []);
      const [first] = members;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      if (first === undefined) return [];
      return [
        {
          first: orders[0] ?? 0,
          mark: members.length === 1 ? first : clusterOf(members, { lat, lon }),
        },
      ];
    });
    return marks.sort((one, other) => one.first - other.first).map(({ mark }) => mark);
  }
}

/** The nearest whole zoom, deeper than `zoom`, at which some objects are not all in one mark; null where they never part. */
export function zoomApart(
  marksAt: (zoom: number) => readonly Mark[],
  members: readonly MapObject[],
  zoom: number,
): number | null {
  const ids = new Set(members.map(({ id }) => id));
  for (let nearer = Math.floor(zoom) + 1; nearer <= deepestZoom; nearer += 1) {
    const together = marksAt(nearer).some((mark) => {
      const inside = membersOf(mark).filter(({ id }) => ids.has(id));
      return inside.length === ids.size;
    });
    if (!together) return nearer;
  }
  return null;
}

/** Sums up some objects at a place; `members` in list order. */
export function clusterOf(members: readonly MapObject[], at: Position): Cluster {
  const incidents = members.flatMap((member) => (member.kind === 'incident' ? [member.incident] : []));
  return {
    kind: 'cluster',
    id: `cluster:${members[0]?.id ?? ''}`,
    members,
    incidents: incidents.length,
    level: highestLevel(incidents.map(({ level }) => level)),
    lat: at.lat,
    lon: at.lon,
  };
}

/** The glyph of the gravest inside: an incident's level before a safety point's status. */
export function clusterGlyph(cluster: Cluster): MapGlyph {
  if (cluster.incidents > 0) return `level-${cluster.level ?? 'none'}`;
  const [first] = cluster.members;
  return first === undefined ? 'level-none' : glyphOf(first);
}

/** The objects of a mark: a cluster's members, or the object itself. */
export function membersOf(mark: Mark): readonly MapObject[] {
  return mark.kind === 'cluster' ? mark.members : [mark];
}
