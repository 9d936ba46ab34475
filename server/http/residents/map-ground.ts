/** A position: longitude, latitude. */
type Position = readonly [number, number];
type Ring = readonly Position[];
/** A place on the drawing. */
export type Spot = readonly [x: number, y: number];

/** A piece of the earth, small enough to be flat, on a drawing: how positions become places on it. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  readonly spot: (position: Position) => Spot;
};

const metresPerDegree = 111_320;
const width = 720;
/** At least so much of the surroundings is shown. */
const leastMetres = 4_000;

/** The frame around some positions, with air around them; between a third and four fifths as high as it is wide. */
export function frameAround(positions: readonly Position[]): Frame {
  const [west, east] = extent(positions.map(([lon]) => lon));
  const [south, north] = extent(positions.map(([, lat]) => lat));
  const middle = (south + north) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180) * metresPerDegree;
  const wide = (east - west) * shrink;
  const high = (north - south) * metresPerDegree;
  const span = Math.max(leastMetres, wide * 1.25, high * 1.25 * (5 / 4));
  const height = Math.round(width * Math.min(0.8, Math.max(0.5, (high * 1.4) / span)));
  const metresPerUnit = span / width;
  return {
    width,
    height,
    metresPerUnit,
    spot: ([lon, lat]) => [
      width / 2 + ((lon - (west + east) / 2) * shrink) / metresPerUnit,
      height / 2 - ((lat - middle) * metresPerDegree) / metresPerUnit,
    ],
  };
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The longest path data that a ground may take, so that the page stays light. */
const longestPath = 4_500;

/** Rings as SVG path data, cut at the frame, with no more detail than can be seen, and coarser where it would be long. */
export function groundPath(rings: readonly Ring[], frame: Frame): string {
  const drawn = rings.map((ring) => cut(ring.map(frame.spot), frame)).filter((ring) => ring.length > 2);
  for (let tolerance = 1.5; ; tolerance *= 1.5) {
    const kept = drawn.filter((ring) => area(ring) > 12 * tolerance);
    const path = kept.map((ring) => pathOf(simplified(ring, tolerance))).join('');
    if (path.length <= longestPath) return path;
  }
}

function pathOf(ring: readonly Spot[]): string {
  const rounded = ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  let [px, py] = rounded[0] ?? [0, 0];
  let path = `M${px} ${py}l`;
  for (const [x, y] of rounded.slice(1)) {
    if (x === px && y === py) continue;
    path += `${path.endsWith('l') ? '' : ' '}${x - px} ${y - py}`;
    [px, py] = [x, y];
  }
  return path.endsWith('l') ? '' : `${path.replaceAll(' -', '-')}z`;
}

function area(ring: readonly Spot[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Cuts a ring at the four sides of the frame (Sutherland and Hodgman), a little outside, so that the cuts are not seen. */
function cut(ring: readonly Spot[], frame: Frame): readonly Spot[] {
  const margin = 8;
  const sides: readonly { readonly axis: 0 | 1; readonly at: number; readonly sign: 1 | -1 }[] = [
    { axis: 0, at: -margin, sign: 1 },
    { axis: 0, at: frame.width + margin, sign: -1 },
    { axis: 1, at: -margin, sign: 1 },
    { axis: 1, at: frame.height + margin, sign: -1 },
  ];
  return sides.reduce<readonly Spot[]>((left, { axis, at, sign }) => {
    const inside = (spot: Spot) => (spot[axis] - at) * sign >= 0;
    return left.flatMap((spot, index) => {
      const before = left.at(index - 1) ?? spot;
      const crossing = inside(spot) === inside(before) ? [] : [crossed(before, spot, axis, at)];
      return inside(spot) ? [...crossing, spot] : crossing;
    });
  }, ring);
}

function crossed(from: Spot, to: Spot, axis: 0 | 1, at: number): Spot {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The corners without which a line would be more than `tolerance` off (Ramer, Douglas and Peucker). */
function simplified(line: readonly Spot[], tolerance: number): readonly Spot[] {
  const keep = new Set([0, line.length - 1]);
  const waiting: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [first, last] = part;
    let farthest = tolerance;
    let found = -1;
    for (let index = first + 1; index < last; index += 1) {
      const off = offLine(line[index], line[first], line[last]);
      if (off > farthest) [farthest, found] = [off, index];
    }
    if (found === -1) continue;
    keep.add(found);
    waiting.push([first, found], [found, last]);
  }
  return line.filter((_, index) => keep.has(index));
}

function offLine(spot: Spot = [0, 0], from: Spot = [0, 0], to: Spot = [0, 0]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(spot[0] - from[0], spot[1] - from[1]);
  return Math.abs(dx * (from[1] - spot[1]) - dy * (from[0] - spot[0])) / length;
}
