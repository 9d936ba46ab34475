import type { Drawing } from '#shared/drawing/state.ts';
import {
  type Coordinate,
  type DrawingGeometry,
  isSameCoordinate,
  mostVertices,
  roundedCoordinate,
} from '#shared/drawing/geometry.ts';

export type DrawTool = 'zone' | 'line' | 'note' | 'measure';

/** Something that is being drawn, measured or given another form, until it is recorded or thrown away. */
export interface Started {
  readonly tool: DrawTool;
  /** In order; a zone's ring is not closed here. */
  readonly corners: readonly Coordinate[];
  /** Rings that are left as they are. */
  readonly holes: readonly (readonly Coordinate[])[];
  /** The drawing that gets another form; null for a new one. */
  readonly drawing: string | null;
}

export const begin = (tool: DrawTool): Started => ({ tool, corners: [], holes: [], drawing: null });

/** A drawing taken up again, to give it another form. */
export function takeUp({ id, kind, geometry }: Drawing): Started {
  if (geometry.type === 'Point')
    return { tool: kind, corners: [geometry.coordinates], holes: [], drawing: id };
  if (geometry.type === 'LineString')
    return { tool: kind, corners: geometry.coordinates, holes: [], drawing: id };
  const [outer = [], ...holes] = geometry.coordinates;
  return { tool: kind, corners: outer.slice(0, -1), holes, drawing: id };
}

/** A note has one place, which moves; the others get a corner more, unless it is the one before. */
export function withCorner(started: Started, at: Coordinate): Started {
  const corner = roundedCoordinate(at);
  if (started.tool === 'note') return { ...started, corners: [corner] };
  if (isSameCoordinate(corner, started.corners.at(-1)) || started.corners.length >= mostVertices - 1)
    return started;
  return { ...started, corners: [...started.corners, corner] };
}

export function withoutLast(started: Started): Started {
  return { ...started, corners: started.corners.slice(0, -1) };
}

export function withMoved(started: Started, index: number, at: Coordinate): Started {
  return { ...started, corners: started.corners.with(index, roundedCoordinate(at)) };
}

export function withoutCorner(started: Started, index: number): Started {
  return { ...started, corners: started.corners.toSpliced(index, 1) };
}

/** A corner between `index` and the one after it. */
export function withInserted(started: Started, index: number, at: Coordinate): Started {
  return { ...started, corners: started.corners.toSpliced(index + 1, 0, roundedCoordinate(at)) };
}

/** The geometry so far; null while it lacks corners. What is measured is a line. */
export function geometryOf({ tool, corners, holes }: Started): DrawingGeometry | null {
  const [first] = corners;
  if (first === undefined) return null;
  if (tool === 'note') return { type: 'Point', coordinates: first };
  if (tool === 'zone')
    return corners.length < 3 ? null : { type: 'Polygon', coordinates: [[...corners, first], ...holes] };
  return corners.length < 2 ? null : { type: 'LineString', coordinates: corners };
}

/** The surface inside what is measured, as if it were closed; null while it lacks corners. */
export function closedOf({ corners }: Started): DrawingGeometry | null {
  const [first] = corners;
  if (first === undefined || corners.length < 3) return null;
  return { type: 'Polygon', coordinates: [[...corners, first]] };
}
