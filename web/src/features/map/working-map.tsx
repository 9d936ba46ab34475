import { message } from '#shared/language/message.ts';
import { mapLayers } from '#shared/map-view/layers.ts';
import type { Area } from '#shared/organisation/areas.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { ErrorState } from '../../components/pane-states.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { usePhone } from '../../lib/viewport.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { boundsOf } from '#shared/drawing/geometry.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { useAccount } from '../../lib/session.ts';
import { useIsPast } from '../../sync/use-live.ts';
import { areaBounds, areaNames } from './area-names.ts';
import { useBaseMap } from './base-map.ts';
import { clusterIndex, type Mark, membersOf, zoomApart } from './cluster.ts';
import { DrawDesk } from './draw-desk.tsx';
import { DrawShape } from './draw-shape.tsx';
import { drawingMark, drawingName } from './drawing-words.ts';
import { drawingsBeneath } from './drawings-layer.tsx';
import { corners } from './leaflet-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapFoot } from './map-foot.tsx';
import { type LayerId, layerIds, objectKinds } from './map-layers.tsx';
import type { MapObject } from './map-object.ts';
import { MapSearch } from './map-search.tsx';
import { MapSide, type SideView } from './map-side.tsx';
import { MapTools, PlacingBar, ZoomTools } from './map-tools.tsx';
import { markLabel, markName } from './mark-words.ts';
import { Marks } from './marks.tsx';
import { PositionMark } from './position-mark.tsx';
import { coordinates, type PickedPosition, type Position, rounded } from './position.ts';
import type { SharedView } from './share-view.ts';
import { Crosshair } from './crosshair.tsx';
import { named } from './nearest-place.ts';
import { showAll, startAt, useKeepView } from './start-view.ts';
import { useAttribution } from './use-attribution.ts';
import { useDraw } from './use-draw.ts';
import { useDrawings } from './use-drawings.ts';
import { useGround } from './use-ground.ts';
import { useKeepLink } from './use-keep-link.ts';
import { useMapData } from './use-map-data.ts';
import styles from './working-map.module.css';

interface WorkingMapProps {
  organisation: ImportDocument;
  /** What it opens at, and what is chosen from the start. */
  link: SharedView;
  onNewIncidentHere: ((at: PickedPosition) => void) | null;
}

const noAreas: readonly Area[] = [];

/** Whether the layer of a kind of object is hidden. */
const isHidden = (kind: MapObject['kind'], hidden: ReadonlySet<LayerId>): boolean =>
  mapLayers.some((id) => objectKinds[id] === kind && hidden.has(id));

/** How near the map goes to something that is looked for. */
const near = 14;

/** The map that one works at: moves, chooses, searches, reports from a place, and has a list of all that is on it. */
export function WorkingMap({ organisation, link, onNewIncidentHere }: WorkingMapProps): ReactNode {
  const { shown } = link;
  const phone = usePhone();
  const base = useBaseMap(organisation.id);
  const { baseMap, failed, retry } = base;
  const ground = useGround(organisation.id);
  const data = useMapData();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>(shown === null ? [] : [shown]);
  const [hidden, setHidden] = useState<ReadonlySet<LayerId>>(
    () => new Set(link.layers === null ? [] : mapLayers.filter((id) => link.layers?.includes(id) === false)),
  );
  const [position, setPosition] = useState<PickedPosition | null>(null);
  const [view, setView] = useState<SideView>(null);
  const [placing, setPlacing] = useState(false);
  const mayDraw = may(useAccount().roles, 'drawing.draw');
  const drawings = useDrawings();
  const drawn = useDraw(map);
  const [start] = useState(() =>
    startAt(
      organisation,
      link.at,
      data.objects.find(({ id }) => id === shown),
    ),
  );
  useKeepView(map, organisation.id);
  const areas = organisation.areas ?? noAreas;
  const absent = new Set<LayerId>([
    ...(organisation.boundary === undefined ? (['boundary'] as const) : []),
    ...(areas.length === 0 ? (['areas'] as const) : []),
    ...(ground === null ? (['tiles'] as const) : []),
    ...(data.objects.some(({ kind }) => kind === 'premises') ? [] : (['premises'] as const)),
    ...(drawings.standing.length + drawings.removed.length === 0 ? (['drawings'] as const) : []),
  ]);
  const layers = layerIds(absent);
  const isShown = (id: LayerId): boolean => !hidden.has(id);
  useKeepLink(useIsPast() ? null : map, layers.filter(isShown), chosen[0] ?? null);
  const attribution = useAttribution(organisation.id, base, isShown('tiles'));
  const names = useMemo(
    () => [
      ...(hidden.has('names') ? [] : organisation.places),
      ...(hidden.has('areas') ? [] : areaNames(areas)),
    ],
    [hidden, organisation.places, areas],
  );

  const objects = useMemo(
    () => data.objects.filter(({ kind }) => !isHidden(kind, hidden)),
    [data.objects, hidden],
  );
  const selected = data.objects.filter(({ id }) => chosen.includes(id));
  const drawing = [...drawings.standing, ...drawings.removed].find(({ id }) => id === chosen[0]) ?? null;
  const goTo = (at: Position): void => {
    map?.setView([at.lat, at.lon], Math.max(map.getZoom(), near), { animate: false });
  };
  const point = (at: PickedPosition): void => {
    setPosition(at);
    setChosen([]);
    goTo(at);
    announceOwn(message('map-ground.gone-to', { place: at.label ?? coordinates(at) }));
  };
  const choose = (object: MapObject): void => {
    setPosition(null);
    setChosen([object.id]);
    if (phone && map !== null) clearOfSheet(map, object);
    announceOwn(markName(object));
  };
  const chooseDrawing = (one: Drawing): void => {
    setPosition(null);
    setChosen([one.id]);
    announceOwn(message('drawing.mark', { kind: drawingMark(one), name: drawingName(one) }));
  };
  const showDrawing = (one: Drawing): void => {
    chooseDrawing(one);
    const bounds = corners(boundsOf(one.geometry));
    if (map?.getBounds().contains(bounds) === false)
      map.fitBounds(bounds, { animate: false, padding: [60, 60], maxZoom: Math.max(map.getZoom(), near) });
  };
  const select = (mark: Mark): void => {
    const members = membersOf(mark);
    const apart = map === null ? null : zoomApart(clusterIndex(objects), members, map.getZoom());
    if (mark.kind !== 'cluster') choose(mark);
    else if (map !== null && apart !== null) map.setView([mark.lat, mark.lon], apart, { animate: false });
    else {
      setPosition(null);
      setChosen(members.map(({ id }) => id));
    }
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
          bounds={organisation.bounds}
          onPlace={point}
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
          mayDraw={mayDraw}
          onTool={(tool) => {
            setPlacing(false);
            drawn.start(tool);
          }}
        />
        <div className={styles['area']}>
          <MapCanvas
            label={message('map.area', { organisation: organisation.name })}
            organisation={organisation}
            baseMap={baseMap}
            boundary={isShown('boundary')}
            areas={isShown('areas')}
            tiles={isShown('tiles')}
            start={start}
            onMap={(created) => {
              if (created !== null && shown === null && link.at === null) showAll(created, data.objects);
              setMap(created);
            }}
            onPick={placing ? report : drawn.started !== null ? drawn.point : null}
          >
            {(drawnOn) => (
              <>
                <Marks
                  map={drawnOn}
                  objects={objects}
                  places={names}
                  selected={chosen[0] ?? null}
                  onSelect={select}
                  labelOf={markLabel}
                  font={13}
                  beneath={drawingsBeneath({
                    map: drawnOn,
                    drawings: isShown('drawings')
                      ? drawings.standing.filter(({ id }) => id !== drawn.started?.drawing)
                      : [],
                    grave: drawings.grave,
                    selected: chosen[0] ?? null,
                    onSelect: chooseDrawing,
                    letsThrough: placing || drawn.started !== null,
                    font: 13,
                  })}
                />
                {drawn.started === null ? null : (
                  <DrawShape
                    map={drawnOn}
                    started={drawn.started}
                    onChange={drawn.change}
                    onPoint={drawn.point}
                  />
                )}
                {position === null ? null : <PositionMark map={drawnOn} at={position} />}
              </>
            )}
          </MapCanvas>
          {placing || drawn.started !== null ? <Crosshair /> : null}
        </div>
        <ZoomTools map={map} bounds={organisation.bounds} />
        <DrawDesk drawn={drawn} phone={phone} onSaved={(id) => setChosen([id])} />
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
        <MapFoot map={map} attribution={attribution} onPoint={(at) => point(rounded(at.lat, at.lon))} />
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
        layers={layers}
        areas={areas}
        map={map}
        drawings={drawings}
        drawing={drawn.started === null ? drawing : null}
        onDrawing={(one) => {
          showDrawing(one);
          if (phone) setView(null);
        }}
        onForm={
          mayDraw
            ? (one) => {
                showDrawing(one);
                drawn.takeUp(one);
              }
            : null
        }
        position={position}
        onReport={onNewIncidentHere === null ? null : report}
        onArea={(area) => {
          map?.fitBounds(corners(areaBounds(area)), { animate: false, padding: [40, 40] });
          announceOwn(message('map-ground.gone-to', { place: area.name }));
          if (phone) setView(null);
        }}
        onClear={() => {
          setChosen([]);
          setPosition(null);
        }}
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
