import { boundsOf, type Coordinate, type DrawingGeometry } from '#shared/drawing/geometry.ts';
import type { Map as LeafletMap } from 'leaflet';

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Corners nearer than this to the one before, in pixels, are left out of the drawing: nobody can see them. */
const visible = 1.2;

/** The path of a geometry in the map's own pixels, as SVG writes it; with no more corners than can be seen. */
export function svgPath(map: LeafletMap, geometry: DrawingGeometry): string {
  if (geometry.type === 'Point') return '';
  if (geometry.type === 'LineString') return pathOf(map, geometry.coordinates);
  return geometry.coordinates.map((ring) => `${pathOf(map, ring)}Z`).join('');
}

/** As `svgPath`, of corners that are no geometry yet. */
export function pathOf(map: LeafletMap, corners: readonly Coordinate[]): string {
  let before: Pixel | null = null;
  let path = '';
  corners.forEach((corner, index) => {
    const at = pixelOf(map, corner);
    const last = index === corners.length - 1;
    if (!last && before !== null && Math.hypot(at.x - before.x, at.y - before.y) < visible) return;
    path += `${before === null ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
    before = at;
  });
  return path;
}

export function pixelOf(map: LeafletMap, [lon, lat]: Coordinate): Pixel {
  return map.latLngToLayerPoint([lat, lon]);
}

/** Where the words of a drawing may stand, the best first: in the middle of a line's corners, at a note, inside a zone. */
export function labelPlaces(geometry: DrawingGeometry): readonly Coordinate[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'Polygon') return insideOf(geometry);
  const middle = Math.floor((geometry.coordinates.length - 1) / 2);
  const [one, other] = [geometry.coordinates[middle], geometry.coordinates[middle + 1]];
  if (one === undefined || other === undefined) return one === undefined ? [] : [one];
  return [[(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]];
}

/** Lines from west to east through a surface, as parts of its height: the middle first. */
const heights = [0.5, 0.65, 0.35, 0.8, 0.2];

/** The middle of the widest stretch inside a surface on each of some lines; the widest first where the middle line's is narrow. */
function insideOf({
  coordinates,
}: {
  readonly coordinates: readonly (readonly Coordinate[])[];
}): Coordinate[] {
  const [west, south, east, north] = boundsOf({ type: 'Polygon', coordinates });
  const stretches = heights.map((part) => widestAt(coordinates, south + (north - south) * part));
  const found = stretches.filter((stretch) => stretch !== null);
  const widest = Math.max(0, ...found.map(({ width }) => width));
  const wide = found.filter(({ width }) => width >= widest * 0.6);
  const places = [...wide, ...found.filter((stretch) => !wide.includes(stretch))].map(({ at }) => at);
  return places.length === 0 ? [[(west + east) / 2, (south + north) / 2]] : places;
}

/** Even and odd crossings of the edges with a line of latitude begin and end what is inside. */
function widestAt(
  rings: readonly (readonly Coordinate[])[],
  lat: number,
): { readonly at: Coordinate; readonly width: number } | null {
  const crossings = rings
    .flatMap((ring) => ring.flatMap((corner, index) => crossing(corner, ring[index + 1], lat)))
    .toSorted((one, other) => one - other);
  let widest: { readonly at: Coordinate; readonly width: number } | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
    if (to - from > (widest?.width ?? 0)) widest = { at: [(from + to) / 2, lat], width: to - from };
  }
  return widest;
}

function crossing(one: Coordinate, other: Coordinate | undefined, lat: number): number[] {
  if (other === undefined || one[1] > lat === other[1] > lat) return [];
  return [one[0] + ((lat - one[1]) / (other[1] - one[1])) * (other[0] - one[0])];
}
