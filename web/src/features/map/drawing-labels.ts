import { boundsOf } from '#shared/drawing/geometry.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import type { Map as LeafletMap } from 'leaflet';
import { labelPlaces, pixelOf } from './drawing-paths.ts';
import { drawingName } from './drawing-words.ts';
import { type Box, middleBox, Room } from './label-layout.ts';

/** The name of something drawn, where it stands on the map in its own pixels. */
export interface DrawingLabel {
  readonly drawing: Drawing;
  /** The middle of the words. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Those that are seen, or nearly. */
export function drawingsInView(map: LeafletMap, drawings: readonly Drawing[]): Drawing[] {
  const view = map.getBounds().pad(0.4);
  return drawings.filter(({ geometry }) => {
    const [west, south, east, north] = boundsOf(geometry);
    return view.intersects([
      [south, west],
      [north, east],
    ]);
  });
}

/**
 * Finds a place for each name beside the marks and the other names: inside a zone, else over or under it. Where there is no room it
 * stands in the middle all the same where it is to be pressed and focused, and is left
 * out of a picture; a note is its own mark, and stays.
 */
export function placeLabels(
  map: LeafletMap,
  drawings: readonly Drawing[],
  marks: readonly Box[],
  font: number,
  isPicture = false,
): DrawingLabel[] {
  const room = new Room(marks);
  return drawings.flatMap((drawing) => {
    const name = drawingName(drawing);
    const candidates = [
      ...labelPlaces(drawing.geometry).map((place) => pixelOf(map, place)),
      ...beside(map, drawing, font),
    ];
    const boxes = candidates.map(({ x, y }) => ({ x, y, box: boxOf(drawing, x, y, name, font) }));
    const chosen =
      boxes.find(({ box }) => room.isFree(box)) ??
      (isPicture && drawing.kind !== 'note' ? undefined : boxes[0]);
    if (chosen === undefined) return [];
    room.take(chosen.box);
    return [{ drawing, ...chosen }];
  });
}

/** A note's words stand to the right of its mark, which is at the place. */
function boxOf({ kind }: Drawing, x: number, y: number, name: string, font: number): Box {
  const box = middleBox(x, y, name, font);
  const pad = font * 0.3;
  if (kind !== 'note') return { ...box, x: box.x - pad, width: box.width + 2 * pad };
  return { ...box, x: x - font, width: box.width + 2.2 * font };
}

/** Over and under a zone or a line. */
function beside(map: LeafletMap, { kind, geometry }: Drawing, font: number): { x: number; y: number }[] {
  if (kind === 'note') return [];
  const [west, south, east, north] = boundsOf(geometry);
  const [top, bottom] = [pixelOf(map, [west, north]), pixelOf(map, [east, south])];
  const x = (top.x + bottom.x) / 2;
  return [
    { x, y: top.y - font },
    { x, y: bottom.y + font },
  ];
}
