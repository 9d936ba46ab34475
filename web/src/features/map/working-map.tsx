import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { ErrorState } from '../../components/pane-states.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useBaseMap } from './base-map.ts';
import { clusterIndex, type Mark, membersOf, zoomApart } from './cluster.ts';
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
import { showAll, startAt, useKeepView } from './start-view.ts';
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
    if (phone && map !== null) clearOfSheet(map, object);
    announceOwn(markName(object));
  };
  const select = (mark: Mark): void => {
    const members = membersOf(mark);
    const apart = map === null ? null : zoomApart(clusterIndex(objects), members, map.getZoom());
    if (mark.kind !== 'cluster') choose(mark);
    else if (map !== null && apart !== null) map.setView([mark.lat, mark.lon], apart, { animate: false });
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
            onMap={(created) => {
              if (created !== null && shown === null) showAll(created, data.objects);
              setMap(created);
            }}
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
          if (!phone) map?.panInside([object.lat, object.lon], { padding: [80, 80], animate: false });
        }}
      />
    </div>
  );
}

/** On a phone the facts of what is chosen lie over the lower part of the map: brings the mark out from under them. */
function clearOfSheet(map: LeafletMap, { lat, lon }: Position): void {
  const covered = map.getSize().y * 0.62;
  map.panInside([lat, lon], { paddingTopLeft: [60, 90], paddingBottomRight: [60, covered], animate: false });
}
