/** Longitude and latitude, WGS 84 decimal degrees, in the order of GeoJSON (RFC 7946). */
export type Coordinate = readonly [number, number];

/** The geometry of a drawing as GeoJSON: a zone's surface, the outer ring first, a line, or a note's place. */
export type DrawingGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Coordinate[])[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Coordinate[] }
  | { readonly type: 'Point'; readonly coordinates: Coordinate };

/** As many corners as one drawing may have, all rings together. */
export const mostVertices = 2_000;

const millionth = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;

/** Six decimals, about a decimetre. */
export function roundedCoordinate([lon, lat]: Coordinate): Coordinate {
  return [millionth(lon), millionth(lat)];
}

/**
 * A geometry with six decimals, in which no corner follows itself: what rounding has made one corner is one. Rings stay closed,
 * and rounding again changes nothing.
 */
export function roundedGeometry(geometry: DrawingGeometry): DrawingGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundedCoordinate(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: roundedPath(geometry.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(roundedPath) };
  }
}

function roundedPath(path: readonly Coordinate[]): Coordinate[] {
  const rounded = path.map(roundedCoordinate);
  return rounded.filter((one, index) => index === 0 || !isSameCoordinate(one, rounded[index - 1]));
}

export function isSameCoordinate(one: Coordinate | undefined, other: Coordinate | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}

/** Whether a ring ends where it begins. */
export function isClosed(ring: readonly Coordinate[]): boolean {
  return ring.length > 0 && isSameCoordinate(ring[0], ring.at(-1));
}

/** All corners of a geometry, those of each ring with its end. */
export function verticesOf(geometry: DrawingGeometry): readonly Coordinate[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}

/** west, south, east, north */
export function boundsOf(geometry: DrawingGeometry): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of verticesOf(geometry)) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function isSameGeometry(one: DrawingGeometry, other: DrawingGeometry): boolean {
  if (one.type !== other.type) return false;
  return JSON.stringify(one.coordinates) === JSON.stringify(other.coordinates);
}
