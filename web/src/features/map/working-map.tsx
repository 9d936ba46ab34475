import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { ErrorState } from '../../components/pane-states.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useBaseMap } from './base-map.ts';
import { deepestZoom, type Mark, membersOf } from './cluster.ts';
import { corners } from './leaflet-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapFoot } from './map-foot.tsx';
import type { LayerId } from './map-layers.tsx';
import type { MapObject } from './map-object.ts';
import { MapSearch } from './map-search.tsx';
import { MapSide, type SideView } from './map-side.tsx';
import { MapTools, PlacingBar, ZoomTools } from './map-tools.tsx';
import { markLabel, markName } from './mark-words.ts';
import { Marks } from './marks.tsx';
import type { PickedPosition, Position } from './position.ts';
import { Crosshair } from './crosshair.tsx';
import { named } from './nearest-place.ts';
import { startAt, useKeepView } from './start-view.ts';
import { useMapData } from './use-map-data.ts';
import styles from './working-map.module.css';

interface WorkingMapProps {
  organisation: ImportDocument;
  shown: string | null;
  onNewIncidentHere: ((at: PickedPosition) => void) | null;
}

/** How near the map goes to something that is looked for. */
const near = 14;

/** The map that one works at: moves, chooses, searches, reports from a place, and has a list of all that is on it. */
export function WorkingMap({ organisation, shown, onNewIncidentHere }: WorkingMapProps): ReactNode {
  const phone = usePhone();
  const { baseMap, failed, retry } = useBaseMap(organisation.id);
  const data = useMapData();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>(shown === null ? [] : [shown]);
  const [hidden, setHidden] = useState<ReadonlySet<LayerId>>(new Set());
  const [view, setView] = useState<SideView>(null);
  const [placing, setPlacing] = useState(false);
  const [start] = useState(() =>
    startAt(
      organisation,
      data.objects.find(({ id }) => id === shown),
    ),
  );
  useKeepView(map, organisation.id);

  const objects = useMemo(
    () => data.objects.filter(({ kind }) => !hidden.has(kind === 'incident' ? 'incidents' : 'points')),
    [data.objects, hidden],
  );
  const selected = data.objects.filter(({ id }) => chosen.includes(id));
  const goTo = (at: Position): void => {
    map?.setView([at.lat, at.lon], Math.max(map.getZoom(), near), { animate: false });
  };
  const choose = (object: MapObject): void => {
    setChosen([object.id]);
    announceOwn(markName(object));
  };
  const select = (mark: Mark): void => {
    const members = membersOf(mark);
    if (mark.kind !== 'cluster') choose(mark);
    else if (map !== null && fallsApart(map, members)) spread(map, members);
    else setChosen(members.map(({ id }) => id));
  };
  const report = (at: Position): void => {
    setPlacing(false);
    onNewIncidentHere?.(named(organisation.places, at));
  };

  return (
    <div className={styles['page']}>
      <div className={styles['map']} data-pane tabIndex={-1} aria-label={message('map.title')} role="region">
        <MapSearch
          places={organisation.places}
          objects={data.objects}
          onPlace={goTo}
          onObject={(object) => {
            choose(object);
            goTo(object);
          }}
        />
        <MapTools
          phone={phone}
          view={view}
          onView={setView}
          onPlace={onNewIncidentHere === null ? null : () => setPlacing(true)}
        />
        <div className={styles['area']}>
          <MapCanvas
            label={message('map.area', { organisation: organisation.name })}
            organisation={organisation}
            baseMap={baseMap}
            boundary={!hidden.has('boundary')}
            start={start}
            onMap={setMap}
            onPick={placing ? report : null}
          >
            {(drawnOn) => (
              <Marks
                map={drawnOn}
                objects={objects}
                places={hidden.has('names') ? [] : organisation.places}
                selected={chosen[0] ?? null}
                onSelect={select}
                labelOf={markLabel}
                font={13}
              />
            )}
          </MapCanvas>
          {placing ? <Crosshair /> : null}
        </div>
        <ZoomTools map={map} bounds={organisation.bounds} />
        {placing ? <PlacingBar map={map} onPick={report} onCancel={() => setPlacing(false)} /> : null}
        {failed ? (
          <div className={styles['failed']}>
            <ErrorState
              title={message('map.base.failed')}
              detail={message('map.base.failed.what')}
              onRetry={retry}
            />
          </div>
        ) : null}
        <MapFoot map={map} attribution={baseMap?.attribution ?? null} />
      </div>
      <MapSide
        phone={phone}
        view={view}
        onView={setView}
        data={data}
        shownObjects={objects}
        selected={selected}
        hidden={hidden}
        onHidden={setHidden}
        hasBoundary={organisation.boundary !== undefined}
        onClear={() => setChosen([])}
        onChoose={(object) => {
          choose(object);
          map?.panInside([object.lat, object.lon], { padding: [80, 80], animate: false });
        }}
      />
    </div>
  );
}

/** Whether going nearer tells the members of a cluster apart. */
function fallsApart(map: LeafletMap, members: readonly MapObject[]): boolean {
  const [first] = members;
  return (
    map.getZoom() < deepestZoom - 1 &&
    members.some(
      ({ lat, lon }) => Math.abs(lat - (first?.lat ?? lat)) + Math.abs(lon - (first?.lon ?? lon)) > 1e-4,
    )
  );
}

function spread(map: LeafletMap, members: readonly MapObject[]): void {
  const lons = members.map(({ lon }) => lon);
  const lats = members.map(({ lat }) => lat);
  const around = corners([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
  const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(around) - 1);
  const middle: [number, number] = [
    (Math.min(...lats) + Math.max(...lats)) / 2,
    (Math.min(...lons) + Math.max(...lons)) / 2,
  ];
  map.setView(middle, Math.min(zoom, deepestZoom), { animate: false });
}
