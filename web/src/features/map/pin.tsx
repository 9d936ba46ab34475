import type { Place } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { MapWords } from './map-words.tsx';
import styles from './pin.module.css';
import { namesWithRoom } from './place-names.ts';
import type { Position } from './position.ts';
import { useView } from './use-view.ts';

const font = 12;
const size = 28;

interface PinProps {
  map: LeafletMap;
  at: Position | null;
  places: readonly Place[];
}

/** Place names, and a pin where something is or has been chosen. */
export function Pin({ map, at, places }: PinProps): ReactNode {
  useView(map);
  const pin = at === null ? null : map.latLngToLayerPoint([at.lat, at.lon]);
  const view = map.getBounds().pad(0.5);
  const names = namesWithRoom(
    places.filter(({ lat, lon }) => view.contains([lat, lon])),
    map.getZoom(),
    ({ lat, lon }) => map.latLngToLayerPoint([lat, lon]),
    pin === null ? [] : [{ x: pin.x - size / 2, y: pin.y - size, width: size, height: size }],
    font,
  );
  return (
    <>
      <MapWords names={names} nameFont={font} labels={[]} font={font} />
      {pin === null ? null : (
        <svg
          className={styles['pin']}
          viewBox="0 0 24 24"
          style={{ transform: `translate(${Math.round(pin.x)}px, ${Math.round(pin.y)}px)` }}
          aria-hidden="true"
        >
          <path d="M12 23C8 18 4.5 14.5 4.5 9.5a7.5 7.5 0 0 1 15 0C19.5 14.5 16 18 12 23Z" />
          <circle cx="12" cy="9.5" r="2.6" />
        </svg>
      )}
    </>
  );
}
