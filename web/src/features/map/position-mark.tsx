import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import styles from './pin.module.css';
import type { Position } from './position.ts';
import { useView } from './use-view.ts';

/** A pin at a place, on the map. What it is stands in the panel beside. */
export function PositionMark({ map, at }: { map: LeafletMap; at: Position }): ReactNode {
  useView(map);
  const { x, y } = map.latLngToLayerPoint([at.lat, at.lon]);
  return (
    <svg
      className={styles['pin']}
      viewBox="0 0 24 24"
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
      aria-hidden="true"
    >
      <path d="M12 23C8 18 4.5 14.5 4.5 9.5a7.5 7.5 0 0 1 15 0C19.5 14.5 16 18 12 23Z" />
      <circle cx="12" cy="9.5" r="2.6" />
    </svg>
  );
}
