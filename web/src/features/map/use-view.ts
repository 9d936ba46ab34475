import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';

/**
 * Renders again when the map is zoomed, moved to rest or resized, since pixels then have other places. While it is dragged
 * nothing renders: what lies in its panes moves along.
 */
export function useView(map: LeafletMap): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const changed = (): void => setTurn((before) => before + 1);
    map.on('zoom viewreset moveend resize', changed);
    return () => {
      map.off('zoom viewreset moveend resize', changed);
    };
  }, [map]);
  return turn;
}
