import 'leaflet/dist/leaflet.css';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../lib/class-names.ts';
import type { BaseMap } from './base-map.ts';
import { createMap, drawBase, limitZoom, type MapStart } from './leaflet-map.ts';
import styles from './map-canvas.module.css';
import { useGroundLayer } from './use-ground-layer.ts';
import { type Position, rounded } from './position.ts';

interface MapCanvasProps {
  /** What the map is, for those who listen. */
  label: string;
  organisation: ImportDocument;
  baseMap: BaseMap | null;
  /** Where it opens; read once, since the view belongs to the reader from then on. */
  start: MapStart;
  /** False: a picture that cannot be moved and takes no focus. */
  interactive?: boolean;
  boundary?: boolean;
  areas?: boolean;
  /** Whether the operator's tiles are drawn, where there are any. */
  tiles?: boolean;
  /** A press on the map itself; while given, the pointer is a cross and marks let it through. */
  onPick?: ((at: Position) => void) | null;
  /** The map itself, for tools beside it. */
  onMap?: (map: LeafletMap | null) => void;
  /** What is drawn on it, in its own pixels (`map.latLngToLayerPoint`). */
  children?: (map: LeafletMap) => ReactNode;
}

const step = 80;
const directions: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The map: base drawing, moving and zooming by pointer, touch and keys. Opens once where `start` says and moves for its reader only. */
export function MapCanvas({
  label,
  organisation,
  baseMap,
  start,
  interactive = true,
  boundary = true,
  areas = true,
  tiles = true,
  onPick = null,
  onMap,
  children,
}: MapCanvasProps): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const latest = useRef({ start, onPick, onMap });
  useEffect(() => {
    latest.current = { start, onPick, onMap };
  });
  const { bounds } = organisation;
  useEffect(() => {
    if (container.current === null) return;
    const created = createMap(container.current, { start: latest.current.start, bounds, interactive });
    if (interactive) limitZoom(created, bounds);
    const resized = new ResizeObserver(() => {
      // The middle stays the middle, which is where a place is pointed out.
      created.invalidateSize({ animate: false });
      if (interactive) limitZoom(created, bounds);
    });
    resized.observe(container.current);
    created.on('click', ({ latlng }: LeafletMouseEvent) =>
      latest.current.onPick?.(rounded(latlng.lat, latlng.lng)),
    );
    const told = latest.current.onMap;
    setMap(created);
    told?.(created);
    return () => {
      resized.disconnect();
      setMap(null);
      told?.(null);
      created.remove();
    };
  }, [bounds, interactive]);
  useEffect(() => {
    if (map === null) return;
    const drawn = drawBase(map, organisation, baseMap, { boundary, areas });
    return () => {
      drawn.remove();
    };
  }, [map, organisation, baseMap, boundary, areas]);
  useGroundLayer(map, organisation.id, tiles);

  const pane = map?.getPane('markerPane');
  return (
    <div
      ref={container}
      className={classNames(styles['canvas'], onPick !== null && styles['picking'])}
      {...(interactive
        ? { role: 'application', tabIndex: 0, 'aria-label': label, onKeyDown: (event) => onKey(event, map) }
        : { role: 'group', 'aria-label': label })}
    >
      {map !== null && pane !== undefined && children !== undefined
        ? createPortal(children(map), pane)
        : null}
    </div>
  );
}

function onKey(event: KeyboardEvent, map: LeafletMap | null): void {
  if (map === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = directions[event.key];
  if (direction !== undefined) {
    const length = event.shiftKey ? step * 3 : step;
    map.panBy([direction[0] * length, direction[1] * length], { animate: false });
  } else if (event.key === '+' || event.key === '=') map.zoomIn();
  else if (event.key === '-') map.zoomOut();
  else return;
  event.preventDefault();
}
