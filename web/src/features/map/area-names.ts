import type { Area } from '#shared/organisation/areas.ts';
import type { MapName } from './place-names.ts';

/** The areas' names, each at the middle of its largest ring. */
export function areaNames(areas: readonly Area[]): MapName[] {
  return areas.flatMap(({ name, geometry }) => {
    const outer =
      geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([one]) => one);
    const rings = outer.flatMap((ring) => (ring === undefined ? [] : [middleOf(ring)]));
    const largest = rings.toSorted((one, other) => other.size - one.size)[0];
    return largest === undefined ? [] : [{ name, kind: 'area' as const, lat: largest.lat, lon: largest.lon }];
  });
}

type Ring = readonly (readonly [number, number])[];

/** The centroid of a ring and the size of its surface, in square degrees. */
function middleOf(ring: Ring): { lat: number; lon: number; size: number } {
  let [sum, east, north] = [0, 0, 0];
  const [originX = 0, originY = 0] = ring[0] ?? [];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    sum += cross;
    east += (x + nextX - 2 * originX) * cross;
    north += (y + nextY - 2 * originY) * cross;
  });
  if (sum === 0) return { lat: originY, lon: originX, size: 0 };
  return { lat: originY + north / (3 * sum), lon: originX + east / (3 * sum), size: Math.abs(sum / 2) };
}

/** West, south, east and north of an area. */
export function areaBounds({ geometry }: Area): readonly [number, number, number, number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
