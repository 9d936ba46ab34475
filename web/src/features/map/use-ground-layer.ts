import type { Layer, Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { groundLayer } from './ground-layer.ts';
import { useDark } from './use-dark.ts';
import { useGround } from './use-ground.ts';

/** Lays the operator's tiles under a map while they are wanted, in the colours that the page has. */
export function useGroundLayer(map: LeafletMap | null, organisation: string, wanted: boolean): void {
  const ground = useGround(organisation);
  const dark = useDark();
  // Pictures take their colours from the style sheet.
  const colours = ground?.kind === 'vector' && dark;
  useEffect(() => {
    if (map === null || ground === null || !wanted) return;
    let laid: Layer | null = null;
    let ended = false;
    void groundLayer(ground, organisation, colours).then((layer) => {
      if (!ended) laid = layer.addTo(map);
    });
    return () => {
      ended = true;
      laid?.remove();
    };
  }, [map, ground, organisation, wanted, colours]);
}
