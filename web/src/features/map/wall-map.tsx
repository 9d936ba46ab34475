import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useBaseMap } from './base-map.ts';
import { type Bounds, corners } from './leaflet-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import type { MapObject } from './map-object.ts';
import { shortener, wallLabel } from './mark-words.ts';
import { Marks } from './marks.tsx';
import { useMapData } from './use-map-data.ts';
import styles from './wall-map.module.css';

/** The smallest text of the wall, in pixels (ui.md, section 7). */
const font = 28;

/** The map on the wall: nobody moves it, so it moves itself to keep all that goes on in sight. */
export function WallMap({ organisation }: { organisation: ImportDocument }): ReactNode {
  const { baseMap } = useBaseMap(organisation.id);
  const { objects } = useMapData();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const shown = useMemo(() => objects.filter(isGoingOn), [objects]);
  const [west, south, east, north] = boundsOf(shown, organisation);
  useEffect(() => {
    if (map === null) return;
    const fit = (): void => {
      map.fitBounds(corners([west, south, east, north]), { padding: [90, 60], maxZoom: 13, animate: false });
    };
    fit();
    map.on('resize', fit);
    return () => {
      map.off('resize', fit);
    };
  }, [map, west, south, east, north]);
  const short = shortener(objects.flatMap((object) => (object.kind === 'point' ? [object.point.name] : [])));
  return (
    <div className={styles['wall']}>
      <MapCanvas
        label={message('map.area', { organisation: organisation.name })}
        organisation={organisation}
        baseMap={baseMap}
        start={{ fit: [west, south, east, north] }}
        interactive={false}
        onMap={setMap}
      >
        {(drawnOn) => (
          <Marks
            map={drawnOn}
            objects={shown}
            places={organisation.places.filter(({ kind }) => kind === 'locality')}
            selected={null}
            onSelect={null}
            labelOf={(mark) => wallLabel(mark, short)}
            font={font}
            scale={1.7}
          />
        )}
      </MapCanvas>
      {baseMap === null ? null : <p className={styles['attribution']}>{baseMap.attribution}</p>}
    </div>
  );
}

/** Incidents, and points that are not closed. */
const isGoingOn = (object: MapObject): boolean =>
  object.kind === 'incident' || object.point.status !== 'closed';

/** West, south, east and north of some objects; of the organisation where there are none. */
function boundsOf(objects: readonly MapObject[], { bounds }: ImportDocument): Bounds {
  if (objects.length === 0) return bounds;
  const lons = objects.map(({ lon }) => lon);
  const lats = objects.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
