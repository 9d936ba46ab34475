import { message } from '#shared/language/message.ts';
import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import styles from './map-foot.module.css';
import { coordinates, distance, type Position, scaleBar } from './position.ts';

/** The scale, the place under the pointer (the middle without one), and who the drawing comes from. */
export function MapFoot({
  map,
  attribution,
  onPoint,
}: {
  map: LeafletMap | null;
  attribution: string;
  /** The middle of the map is pointed out. */
  onPoint: (at: Position) => void;
}): ReactNode {
  return (
    <div className={styles['foot']}>
      {map === null ? null : <Measures map={map} onPoint={onPoint} />}
      <span>{attribution}</span>
    </div>
  );
}

const longest = 140;

function Measures({ map, onPoint }: { map: LeafletMap; onPoint: (at: Position) => void }): ReactNode {
  const [at, setAt] = useState<Position>(() => middleOf(map));
  const [metres, setMetres] = useState(() => metresPerPixel(map));
  useEffect(() => {
    const moved = (): void => {
      setAt(middleOf(map));
      setMetres(metresPerPixel(map));
    };
    const pointed = ({ latlng }: LeafletMouseEvent): void => setAt({ lat: latlng.lat, lon: latlng.lng });
    map.on('moveend zoomend resize mouseout', moved);
    map.on('mousemove', pointed);
    return () => {
      map.off('moveend zoomend resize mouseout', moved);
      map.off('mousemove', pointed);
    };
  }, [map]);
  const bar = scaleBar(metres, longest);
  return (
    <>
      <span className={styles['scale']}>
        <i style={{ width: bar.width }} />
        <VisuallyHidden>{message('map.scale')}</VisuallyHidden>
        {distance(bar.length)}
      </span>
      <button
        type="button"
        className={styles['at']}
        title={message('map-ground.position.show')}
        onClick={() => onPoint(middleOf(map))}
      >
        {coordinates(at)}
      </button>
    </>
  );
}

function middleOf(map: LeafletMap): Position {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng };
}

/** The length of a pixel in the middle of the map (Web Mercator at 256-pixel tiles). */
function metresPerPixel(map: LeafletMap): number {
  const around = 40_075_016.686;
  return (around * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
}
