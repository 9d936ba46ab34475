/** Longitude and latitude in decimal degrees. */
export type Position = readonly [number, number];
export type Line = readonly Position[];
/** west, south, east, north */
export type Box = readonly [number, number, number, number];

/** Twice the signed area in square degrees; positive when the ring runs counter-clockwise. */
export function signedArea(ring: Line): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax, ay] = ring[index] as Position;
    const [bx, by] = ring[index + 1] as Position;
    sum += ax * by - bx * ay;
  }
  return sum;
}

/** Even-odd rule; a point on the edge may fall on either side. */
export function inside([x, y]: Position, ring: Line): boolean {
  let odd = false;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax, ay] = ring[index] as Position;
    const [bx, by] = ring[index + 1] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

const metresPerDegree = 111_320;

/** Douglas and Peucker: no point that is left out lies further than `tolerance` metres from the line. Ends stay. */
export function simplify(line: Line, tolerance: number): Position[] {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let furthest = 0;
  let distance = 0;
  line.forEach((point, index) => {
    const away = distanceToSegment(point, first, last);
    if (away > distance) [furthest, distance] = [index, away];
  });
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, furthest + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(furthest), tolerance),
  ];
}

function distanceToSegment(point: Position, from: Position, to: Position): number {
  const eastWest = metresPerDegree * Math.cos((from[1] * Math.PI) / 180);
  const [px, py] = [(point[0] - from[0]) * eastWest, (point[1] - from[1]) * metresPerDegree];
  const [dx, dy] = [(to[0] - from[0]) * eastWest, (to[1] - from[1]) * metresPerDegree];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
