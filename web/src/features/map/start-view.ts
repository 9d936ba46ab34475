import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import type { MapStart } from './leaflet-map.ts';
import type { Position } from './position.ts';
import type { SharedView } from './share-view.ts';

/** Where this tab last looked, so that coming back to the map is coming back to the same place. */
let last: (Position & { readonly zoom: number; readonly organisation: string }) | null = null;

/** Where a link says, else at something that is asked for, else where one last looked, else where the organisation's map opens. */
export function startAt(
  organisation: ImportDocument,
  linked: SharedView['at'],
  shown: Position | undefined,
): MapStart {
  if (linked !== null) return linked;
  if (shown !== undefined) return { lat: shown.lat, lon: shown.lon, zoom: 14 };
  if (last !== null && last.organisation === organisation.id) return last;
  return organisation.centre;
}

/** On the first look, with room for the tools: out so far that all that goes on is in sight. */
export function showAll(map: LeafletMap, objects: readonly Position[]): void {
  if (last !== null || objects.length === 0) return;
  const all = latLngBounds(objects.map(({ lat, lon }) => [lat, lon]));
  if (map.getBounds().pad(-0.12).contains(all)) return;
  map.fitBounds(all.extend(map.getCenter()), {
    paddingTopLeft: [40, 90],
    paddingBottomRight: [80, 60],
    maxZoom: map.getZoom(),
    animate: false,
  });
}

/** Remembers where the map is looked at. */
export function useKeepView(map: LeafletMap | null, organisation: string): void {
  useEffect(() => {
    if (map === null) return;
    const keep = (): void => {
      const { lat, lng } = map.getCenter();
      last = { lat, lon: lng, zoom: map.getZoom(), organisation };
    };
    map.on('moveend', keep);
    return () => {
      map.off('moveend', keep);
    };
  }, [map, organisation]);
}
