import { inside, signedArea, type Box, type Line, type Position } from './geometry.ts';

/**
 * Shorelines, each with land on its left as GSHHG stores them, become polygons of water inside a box: the lines are
 * joined where they were cut, turned so that water is on the left, closed along the edge of the box, and the islands
 * become holes of the water around them. Without any line the box is taken to be land.
 */
export function waterPolygons(shorelines: readonly Line[], box: Box): Line[][] {
  const waterOnLeft = joinLines(shorelines).map((line) => line.toReversed());
  const rings = waterOnLeft.filter(isClosed);
  const open = waterOnLeft.filter((line) => !isClosed(line));
  const outer = [...closeAlongBox(open, box), ...rings.filter((ring) => signedArea(ring) > 0)];
  const islands = rings.filter((ring) => signedArea(ring) < 0);
  const smallestFirst = outer.toSorted((left, right) => signedArea(left) - signedArea(right));
  const holes = new Map<Line, Line[]>();
  for (const island of islands) {
    const around = smallestFirst.find((ring) => inside(island[0] as Position, ring));
    if (around !== undefined) holes.set(around, [...(holes.get(around) ?? []), island]);
  }
  return outer.map((ring) => [ring, ...(holes.get(ring) ?? [])]);
}

const key = ([x, y]: Position): string => `${x.toFixed(6)} ${y.toFixed(6)}`;
const isClosed = (line: Line): boolean => key(line[0] as Position) === key(line.at(-1) as Position);

/** Lines that meet end to start become one. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  const byStart = new Map<string, Line>();
  for (const line of lines) {
    if (isClosed(line)) joined.push(line);
    else byStart.set(key(line[0] as Position), line);
  }
  const ends = new Set([...byStart.values()].map((line) => key(line.at(-1) as Position)));
  const heads = [...byStart.keys()].filter((start) => !ends.has(start));
  for (const head of [...heads, ...byStart.keys()]) {
    let line = byStart.get(head);
    if (line === undefined) continue;
    byStart.delete(head);
    for (;;) {
      const end = key(line.at(-1) as Position);
      const next = byStart.get(end);
      if (next === undefined) break;
      byStart.delete(end);
      line = [...line, ...next.slice(1)];
    }
    joined.push(line);
  }
  return joined;
}

/** From each line's end counter-clockwise along the edge to the next line's start, until the ring comes round. */
function closeAlongBox(lines: readonly Line[], box: Box): Line[] {
  const waiting = new Set(lines);
  const rings: Line[] = [];
  for (const first of lines) {
    if (!waiting.delete(first)) continue;
    const ring: Position[] = [...first];
    for (;;) {
      const end = ring.at(-1) as Position;
      const next = [first, ...waiting].toSorted(
        (left, right) => ahead(end, left[0] as Position, box) - ahead(end, right[0] as Position, box),
      )[0] as Line;
      ring.push(...cornersBetween(end, next[0] as Position, box));
      if (next === first) break;
      ring.push(...next);
      waiting.delete(next);
    }
    ring.push(ring[0] as Position);
    rings.push(ring);
  }
  return rings;
}

/** How far along the edge, counter-clockwise from the south-west corner, in sides: 0 to 4. */
function alongEdge([x, y]: Position, [west, south, east, north]: Box): number {
  const [right, up] = [(x - west) / (east - west), (y - south) / (north - south)];
  const sides = [
    { off: Math.abs(up), at: right },
    { off: Math.abs(1 - right), at: 1 + up },
    { off: Math.abs(1 - up), at: 3 - right },
    { off: Math.abs(right), at: 4 - up },
  ];
  return (sides.toSorted((left, other) => left.off - other.off)[0] as { at: number }).at % 4;
}

const ahead = (from: Position, to: Position, box: Box): number =>
  (alongEdge(to, box) - alongEdge(from, box) + 4) % 4;

function cornersBetween(from: Position, to: Position, box: Box): Position[] {
  const [west, south, east, north] = box;
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const reach = ahead(from, to, box);
  return corners
    .map((corner) => ({ corner, distance: ahead(from, corner, box) }))
    .filter(({ distance }) => distance > 0 && distance < reach)
    .sort((left, right) => left.distance - right.distance)
    .map(({ corner }) => corner);
}
