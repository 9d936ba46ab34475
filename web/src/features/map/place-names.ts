import type { Place } from '#shared/organisation/import-document.ts';
import { type Box, middleBox, Room } from './label-layout.ts';

/** A name that stands on the map: a place's, or that of an area at its middle. */
export type MapName = Pick<Place, 'name' | 'lat' | 'lon'> & { readonly kind: Place['kind'] | 'area' };

/** From which zoom a kind of place is named, and in which order names are given room. */
const firstZoom: { readonly [kind in MapName['kind']]: number } = {
  locality: 0,
  area: 10,
  water: 10.5,
  district: 12,
  island: 12.5,
  landmark: 13,
};
const kinds = ['locality', 'water', 'area', 'district', 'island', 'landmark'] as const;

/** A name gives way to a mark by standing under or over its place, in parts of the font. */
const shifts = [0, 1.4, -1.4, 2.2, -2.2];

export interface NamedPlace {
  readonly place: MapName;
  readonly x: number;
  readonly y: number;
}

/**
 * The place names that have room at a zoom: the larger kinds first, each only where it covers neither a mark, its words nor an
 * earlier name. `at` gives a place's pixels, `font` is in pixels.
 */
export function namesWithRoom(
  places: readonly MapName[],
  zoom: number,
  at: (place: MapName) => { readonly x: number; readonly y: number },
  taken: readonly Box[],
  font: number,
): NamedPlace[] {
  const boxes = new Room(taken);
  const shown = kinds
    .filter((kind) => zoom >= firstZoom[kind])
    .flatMap((kind) => places.filter((place) => place.kind === kind));
  return shown.flatMap((place) => {
    const { x, y } = at(place);
    for (const shift of place.kind === 'water' || place.kind === 'area' ? [0] : shifts) {
      const moved = y + shift * font;
      const box = middleBox(x, moved, place.name, font);
      const room = { x: box.x - font / 2, y: box.y - 2, width: box.width + font, height: box.height + 4 };
      if (!boxes.isFree(room)) continue;
      boxes.take(room);
      return [{ place, x, y: moved }];
    }
    return [];
  });
}
