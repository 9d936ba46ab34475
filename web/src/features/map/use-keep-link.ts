import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import type { MapLayer } from '#shared/map-view/layers.ts';
import { writeView } from './share-view.ts';

/** What this page last wrote in the address itself, so that it is not taken for a new link. */
let written: string | null = null;

export function writtenByMap(search: string): boolean {
  return written !== null && search.replace(/^\?/, '') === written.replace(/^\?/, '');
}

/** Browsers take only so many changes of the address; it follows when the map rests. */
const rest = 300;

/** Keeps the address of the page a link to what is seen, without a step in the browser's history. */
export function useKeepLink(map: LeafletMap | null, layers: readonly MapLayer[], shown: string | null): void {
  const named = layers.join(',');
  useEffect(() => {
    if (map === null) return;
    const path = window.location.pathname;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      if (window.location.pathname !== path) return;
      const { lat, lng } = map.getCenter();
      const search = writeView({
        at: { lat, lon: lng, zoom: map.getZoom() },
        layers: named === '' ? [] : (named.split(',') as MapLayer[]),
        shown,
      });
      if (search === window.location.search) return;
      written = search;
      window.history.replaceState(window.history.state, '', `${path}${search}`);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(write, rest);
    };
    later();
    map.on('moveend zoomend', later);
    return () => {
      clearTimeout(timer);
      map.off('moveend zoomend', later);
    };
  }, [map, named, shown]);
}
