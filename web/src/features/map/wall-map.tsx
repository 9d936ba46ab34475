import { message } from '#shared/language/message.ts';
import { mapLayers } from '#shared/map-view/layers.ts';
import type { MapView } from '#shared/map-view/state.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { areaNames } from './area-names.ts';
import { useBaseMap } from './base-map.ts';
import { boundsOf as drawnBounds } from '#shared/drawing/geometry.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { drawingsBeneath } from './drawings-layer.tsx';
import { type Bounds, corners } from './leaflet-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import { type LayerId, objectKinds } from './map-layers.tsx';
import type { MapObject } from './map-object.ts';
import { shortener, wallLabel } from './mark-words.ts';
import { Marks } from './marks.tsx';
import type { MapName } from './place-names.ts';
import { useAttribution } from './use-attribution.ts';
import { type Drawings, useDrawings } from './use-drawings.ts';
import { useMapData } from './use-map-data.ts';
import styles from './wall-map.module.css';

/** The smallest text of the wall, in pixels (ui.md, section 7). */
const font = 28;

/** What the wall shows while nobody has chosen: all that goes on, on a quiet ground. */
const ownLayers: ReadonlySet<LayerId> = new Set(
  mapLayers.filter((id) => id !== 'premises' && id !== 'areas'),
);

const nothingDrawn: Drawings['standing'] = [];

/** The map on the wall: it keeps all that goes on in sight by itself, or shows what somebody has chosen, and says so. */
export function WallMap({ organisation }: { organisation: ImportDocument }): ReactNode {
  const base = useBaseMap(organisation.id);
  const { objects } = useMapData();
  const steered = useLive((state) => state.mapView);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const layers = useMemo(() => (steered === null ? ownLayers : new Set(steered.layers)), [steered]);
  const shown = useMemo(
    () => objects.filter((object) => isOn(object, layers) && (steered !== null || isGoingOn(object))),
    [objects, layers, steered],
  );
  const drawings = useDrawings();
  const drawn = layers.has('drawings') ? drawings.standing : nothingDrawn;
  const bounds = boundsOf(shown, drawn, organisation);
  useFollow(map, bounds, steered);
  const names = useMemo(() => namesOf(organisation, layers, steered), [organisation, layers, steered]);
  const attribution = useAttribution(organisation.id, base, layers.has('tiles'));
  const short = shortener(objects.flatMap((object) => (object.kind === 'point' ? [object.point.name] : [])));
  return (
    <div className={styles['wall']}>
      <MapCanvas
        label={message('map.area', { organisation: organisation.name })}
        organisation={organisation}
        baseMap={base.baseMap}
        boundary={layers.has('boundary')}
        areas={layers.has('areas')}
        tiles={layers.has('tiles')}
        start={{ fit: bounds }}
        interactive={false}
        onMap={setMap}
      >
        {(drawnOn) => (
          <Marks
            map={drawnOn}
            objects={shown}
            places={names}
            selected={null}
            onSelect={null}
            labelOf={(mark) => wallLabel(mark, short)}
            font={font}
            scale={1.7}
            beneath={drawingsBeneath({
              map: drawnOn,
              drawings: drawn,
              grave: drawings.grave,
              selected: null,
              onSelect: null,
              font,
            })}
          />
        )}
      </MapCanvas>
      {steered === null ? null : <Steered view={steered} />}
      <p className={styles['attribution']}>{attribution}</p>
    </div>
  );
}

/** Says that the wall no longer chooses by itself what it shows, since when and by which role. */
function Steered({ view }: { view: NonNullable<MapView> }): ReactNode {
  const today = useNow(60);
  const role = message(`roles.${view.role as 'chief-of-staff'}`).toLowerCase();
  return (
    <p className={styles['steered']} role="status">
      {message('map-ground.wall.steered.short', { time: clockOrDate(view.setAt, today), role })}
    </p>
  );
}

/** Moves the map to the chosen view, else so that some bounds fit; again when the display is resized. */
function useFollow(map: LeafletMap | null, [west, south, east, north]: Bounds, view: MapView): void {
  useEffect(() => {
    if (map === null) return;
    const follow = (): void => {
      if (view !== null) map.setView([view.lat, view.lon], view.zoom, { animate: false });
      else
        map.fitBounds(corners([west, south, east, north]), {
          padding: [90, 60],
          maxZoom: 13,
          animate: false,
        });
    };
    follow();
    map.on('resize', follow);
    return () => {
      map.off('resize', follow);
    };
  }, [map, west, south, east, north, view]);
}

function namesOf(
  { places, areas = [] }: ImportDocument,
  layers: ReadonlySet<LayerId>,
  view: MapView,
): readonly MapName[] {
  const large = view === null ? places.filter(({ kind }) => kind === 'locality') : places;
  return [...(layers.has('names') ? large : []), ...(layers.has('areas') ? areaNames(areas) : [])];
}

function isOn(object: MapObject, layers: ReadonlySet<LayerId>): boolean {
  return mapLayers.some((id) => objectKinds[id] === object.kind && layers.has(id));
}

/** Incidents, and points that are not closed. */
const isGoingOn = (object: MapObject): boolean =>
  object.kind === 'incident' || (object.kind === 'point' && object.point.status !== 'closed');

/** West, south, east and north of what is shown; of the organisation where there is nothing. */
function boundsOf(
  objects: readonly MapObject[],
  drawn: readonly Drawing[],
  { bounds }: ImportDocument,
): Bounds {
  if (objects.length + drawn.length === 0) return bounds;
  const edges = drawn.map(({ geometry }) => drawnBounds(geometry));
  const lons = [...objects.map(({ lon }) => lon), ...edges.flatMap(([west, , east]) => [west, east])];
  const lats = [...objects.map(({ lat }) => lat), ...edges.flatMap(([, south, , north]) => [south, north])];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
