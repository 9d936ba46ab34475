import { message } from '#shared/language/message.ts';
import type { Map as LeafletMap } from 'leaflet';
import { Layers, List, MapPin, Maximize, Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { DrawMenu } from './draw-menu.tsx';
import type { DrawTool } from './draw-state.ts';
import { CoordinateRows } from './coordinate-rows.tsx';
import { type Bounds, corners } from './leaflet-map.ts';
import type { SideView } from './map-side.tsx';
import styles from './map-tools.module.css';
import { type Position, rounded } from './position.ts';
import { useView } from './use-view.ts';

interface MapToolsProps {
  phone: boolean;
  view: SideView;
  onView: (view: SideView) => void;
  /** Begins to choose a place for a new incident; null where the account may not report. */
  onPlace: (() => void) | null;
  mayDraw: boolean;
  onTool: (tool: DrawTool) => void;
}

/** What can be done at the map as a whole. */
export function MapTools({ phone, view, onView, onPlace, mayDraw, onTool }: MapToolsProps): ReactNode {
  const list = view === 'list';
  return (
    <div
      className={classNames(styles['bar'], styles['tools'])}
      role="group"
      aria-label={message('map.tools')}
    >
      <DrawMenu mayDraw={mayDraw} onTool={onTool} />
      {onPlace === null ? null : (
        <button type="button" onClick={onPlace}>
          <Icon of={MapPin} />
          {message('map.new-here')}
        </button>
      )}
      <button type="button" aria-pressed={list} onClick={() => onView(list ? null : 'list')}>
        <Icon of={List} />
        {message(phone ? 'map.list.title' : 'map.list')}
      </button>
      {phone ? (
        <button
          type="button"
          aria-pressed={view === 'layers'}
          onClick={() => onView(view === 'layers' ? null : 'layers')}
        >
          <Icon of={Layers} />
          {message('map.layers')}
        </button>
      ) : null}
    </div>
  );
}

export function ZoomTools({ map, bounds }: { map: LeafletMap | null; bounds: Bounds }): ReactNode {
  return (
    <div className={classNames(styles['bar'], styles['zoom'])}>
      <button
        type="button"
        aria-label={message('map.zoom-in')}
        title={message('map.zoom-in')}
        onClick={() => map?.zoomIn()}
      >
        <Icon of={Plus} />
      </button>
      <button
        type="button"
        aria-label={message('map.zoom-out')}
        title={message('map.zoom-out')}
        onClick={() => map?.zoomOut()}
      >
        <Icon of={Minus} />
      </button>
      <button
        type="button"
        aria-label={message('map.whole')}
        title={message('map.whole')}
        onClick={() => map?.fitBounds(corners(bounds), { animate: false })}
      >
        <Icon of={Maximize} />
      </button>
    </div>
  );
}

/** The coordinates under the crosshair. */
function MiddleRows({ map }: { map: LeafletMap }): ReactNode {
  useView(map);
  const { lat, lng } = map.getCenter();
  return (
    <details>
      <summary>{message('map-ground.coordinates')}</summary>
      <CoordinateRows at={{ lat, lon: lng }} />
    </details>
  );
}

/** While a place is chosen: what to do, the middle by key, and the way back (Esc too). */
export function PlacingBar({
  map,
  onPick,
  onCancel,
}: {
  map: LeafletMap | null;
  onPick: (at: Position) => void;
  onCancel: () => void;
}): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const cancel = useRef(onCancel);
  useEffect(() => {
    cancel.current = onCancel;
  });
  useEffect(() => {
    bar.current?.querySelector('button')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') cancel.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={bar} className={styles['placing']} role="group" aria-label={message('map.new-here')}>
      <p role="status">{message('map.new-here.what')}</p>
      <div>
        <Button
          kind="primary"
          onClick={() => {
            const middle = map?.getCenter();
            if (middle) onPick(rounded(middle.lat, middle.lng));
          }}
        >
          {message('map.choose-middle')}
        </Button>
        <Button onClick={onCancel}>{message('common.cancel')}</Button>
      </div>
      {map === null ? null : <MiddleRows map={map} />}
    </div>
  );
}
