import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { clusterIndex, type Mark, membersOf } from './cluster.ts';
import { type Box, chooseLabels, type LabelWish, markBox } from './label-layout.ts';
import type { MapObject } from './map-object.ts';
import { MapWords } from './map-words.tsx';
import { MarkButton } from './mark-button.tsx';
import type { MarkLabel } from './mark-words.ts';
import { type MapName, namesWithRoom } from './place-names.ts';
import { useView } from './use-view.ts';

interface MarksProps {
  map: LeafletMap;
  objects: readonly MapObject[];
  places: readonly MapName[];
  /** The chosen object; its mark has a ring and always its words. */
  selected: string | null;
  /** Null: the marks are a picture. */
  onSelect: ((mark: Mark) => void) | null;
  labelOf: (mark: Mark, chosen: boolean) => MarkLabel | null;
  /** Font of the words beside marks, in pixels; place names are a little smaller, but not on the wall. */
  font: number;
  /** How much larger than on a desk. */
  scale?: number;
  /** What is drawn under the marks, which is told where they are; its words are given way to. */
  beneath?: (marks: readonly Box[]) => { readonly words: readonly Box[]; readonly drawn: ReactNode };
}

/** So many marks at most have words beside them, the first in list order; the others say theirs when they are chosen. */
const mostLabels = 100;

/** Everything on the base map: marks in list order, the words beside them, place names where there is room. */
export function Marks({
  map,
  objects,
  places,
  selected,
  onSelect,
  labelOf,
  font,
  scale = 1,
  beneath,
}: MarksProps): ReactNode {
  useView(map);
  const marksAt = useMemo(() => clusterIndex(objects), [objects]);
  const select = useSteady(onSelect);
  const zoom = map.getZoom();
  const view = map.getBounds().pad(0.2);
  const drawn = marksAt(zoom)
    .filter(({ lat, lon }) => view.contains([lat, lon]))
    .map((mark) => {
      const { x, y } = map.latLngToLayerPoint([mark.lat, mark.lon]);
      const chosen = membersOf(mark).some(({ id }) => id === selected);
      return { mark, x, y, chosen, size: sizeOf(mark) * scale };
    });
  const byChoice = drawn.toSorted((one, other) => Number(other.chosen) - Number(one.chosen));
  const labelled = new Map<string, MarkLabel>();
  const wishes = byChoice.map(({ mark, x, y, size, chosen }, order): LabelWish => {
    const label = order < mostLabels ? labelOf(mark, chosen) : null;
    if (label !== null) labelled.set(mark.id, label);
    const room = mark.kind === 'cluster' ? size + 28 * scale : size + 4;
    return { id: mark.id, x, y, mark: room, name: label?.name ?? '', note: label?.note ?? null };
  });
  const under = beneath?.(wishes.map(markBox)) ?? { words: [], drawn: null };
  const within = onSelect === null ? viewOf(map) : null;
  const labels = chooseLabels(wishes, font, within, under.words).flatMap((chosen) => {
    const words = labelled.get(chosen.id);
    return words === undefined || chosen.box.width <= 0 ? [] : [{ ...chosen, words }];
  });
  const named = new Set(labels.map(({ words }) => words.name));
  // On the wall the words beside marks are as small as anything may be.
  const nameFont = scale > 1 ? font : Math.round(font * 0.92);
  const names = namesWithRoom(
    places.filter((place) => !named.has(place.name) && view.contains([place.lat, place.lon])),
    zoom,
    (place) => map.latLngToLayerPoint([place.lat, place.lon]),
    [...wishes.map(markBox), ...under.words, ...labels.map(({ box }) => box)],
    nameFont,
  );
  return (
    <>
      {under.drawn}
      <MapWords names={names} nameFont={nameFont} labels={labels} font={font} />
      {drawn.map(({ mark, x, y, chosen, size }) => (
        <MarkButton
          key={mark.id}
          map={map}
          mark={mark}
          x={x}
          y={y}
          size={size}
          chosen={chosen}
          large={scale > 1}
          onSelect={onSelect === null ? null : select}
        />
      ))}
    </>
  );
}

/** The same function as long as the marks live, which calls the newest that was given. */
function useSteady(onSelect: MarksProps['onSelect']): (mark: Mark) => void {
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  return useCallback((mark) => latest.current?.(mark), []);
}

/** What is seen of the map, in its own pixels. */
function viewOf(map: LeafletMap): Box {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return { x, y, width: size.x, height: size.y };
}

/** The graver, the larger; closed points and premises are the smallest. */
function sizeOf(mark: Mark): number {
  if (mark.kind === 'premises') return 16;
  if (mark.kind === 'point') return mark.point.status === 'closed' ? 17 : 19;
  const level = mark.kind === 'cluster' ? mark.level : mark.incident.level;
  if (mark.kind === 'cluster' && mark.incidents === 0) return 19;
  return level === 'extraordinary' ? 26 : level === 'major' ? 24 : 18;
}
