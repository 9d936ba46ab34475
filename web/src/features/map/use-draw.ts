import type { Coordinate } from '#shared/drawing/geometry.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { message } from '#shared/language/message.ts';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../lib/draft.ts';
import { showToast } from '../../lib/toast.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { problemOf } from './draw-bar.tsx';
import {
  begin,
  type DrawTool,
  geometryOf,
  type Started,
  takeUp,
  withCorner,
  withoutLast,
} from './draw-state.ts';
import { pixelOf } from './drawing-paths.ts';
import { offerUndo } from './drawing-undo.ts';
import { drawingName } from './drawing-words.ts';
import type { Position } from './position.ts';

/** A press as near as this to a corner, in pixels, is a press on it. */
const nearness = 9;
const none: { readonly started: Started | null } = { started: null };

export interface Drawn {
  /** What is being drawn, measured or given another form; a reload does not take it away. */
  readonly started: Started | null;
  /** Which step waits for an answer: the words of what was drawn, or whether to throw it away. */
  readonly asks: 'words' | 'throw-away' | null;
  readonly start: (tool: DrawTool) => void;
  readonly takeUp: (drawing: Drawing) => void;
  readonly change: (started: Started) => void;
  /** A place on the map was pointed out: a corner more, or the end where it is one of the corners that end it. */
  readonly point: (at: Position) => void;
  readonly middle: () => void;
  readonly finish: () => void;
  readonly cancel: () => void;
  readonly throwAway: () => void;
  readonly goOn: () => void;
}

/** Drawing on the map, by pointer, touch and keys. */
export function useDraw(map: LeafletMap | null): Drawn {
  const [{ started }, setKept, clear] = useDraft('map.drawing', none);
  const [asks, setAsks] = useState<Drawn['asks']>(null);
  const { send } = useSend();
  const change = (next: Started): void => setKept({ started: next });
  const end = (): void => {
    setAsks(null);
    clear();
  };
  const reshape = async (shaped: Started): Promise<void> => {
    const row = liveState().drawings.get(shaped.drawing ?? '');
    const geometry = geometryOf(shaped);
    if (row === undefined || geometry === null) return end();
    const data = { drawing: row.id, geometry };
    if (JSON.stringify(geometry) === JSON.stringify(row.geometry)) return end();
    if (!(await send('drawing.change', data))) {
      showToast(message('drawing.not-changed'));
      return;
    }
    const text = message('drawing.changed', { name: drawingName(row) });
    offerUndo(text, 'drawing.restore', { drawing: row.id, version: row.version });
    end();
  };
  const finishWith = (shaped: Started): void => {
    if (shaped.tool === 'measure' || geometryOf(shaped) === null || problemOf(shaped) !== null) return;
    if (shaped.drawing === null) setAsks('words');
    else void reshape(shaped);
  };
  const point = (at: Position): void => {
    if (started === null || map === null) return;
    const corner: Coordinate = [at.lon, at.lat];
    if (endsAt(map, started, corner)) return finishWith(started);
    const next = withCorner(started, corner);
    change(next);
    if (next.tool === 'note' && next.drawing === null) setAsks('words');
  };
  const drawn: Drawn = {
    started,
    asks,
    start: (tool) => {
      change(begin(tool));
      focusMap(map);
    },
    takeUp: (drawing) => {
      change(takeUp(drawing));
      focusMap(map);
    },
    change,
    point,
    middle: () => {
      const middle = map?.getCenter();
      if (middle !== undefined) point({ lat: middle.lat, lon: middle.lng });
    },
    finish: () => {
      if (started !== null) finishWith(started);
    },
    cancel: () => {
      if (started === null) return;
      if (started.tool === 'measure' || started.corners.length === 0) end();
      else setAsks('throw-away');
    },
    throwAway: end,
    goOn: () => {
      setAsks(null);
      focusMap(map);
    },
  };
  useKeys(map, drawn);
  useNoDoubleClickZoom(map, started !== null);
  return drawn;
}

/** So many frames a menu or a dialog has to be gone, which holds the focus until then. */
const patience = 20;

/** Keys draw on the map from the start. */
function focusMap(map: LeafletMap | null, frames = patience): void {
  const container = map?.getContainer();
  if (container === undefined || frames === 0) return;
  requestAnimationFrame(() => {
    container.focus();
    if (document.activeElement !== container) focusMap(map, frames - 1);
  });
}

/** Pressing the last corner again ends it, and pressing the first one closes a zone. */
function endsAt(map: LeafletMap, { tool, corners }: Started, corner: Coordinate): boolean {
  if (tool === 'note' || tool === 'measure') return false;
  const isAt = (other: Coordinate | undefined): boolean => {
    if (other === undefined) return false;
    const [one, two] = [pixelOf(map, corner), pixelOf(map, other)];
    return Math.hypot(one.x - two.x, one.y - two.y) <= nearness;
  };
  return isAt(corners.at(-1)) || (tool === 'zone' && corners.length > 2 && isAt(corners[0]));
}

/** On the map itself Enter sets a corner in the middle and Backspace takes the last one away; Escape asks, from anywhere beside dialogs. */
function useKeys(map: LeafletMap | null, drawn: Drawn): void {
  const latest = useRef(drawn);
  useEffect(() => {
    latest.current = drawn;
  });
  const active = drawn.started !== null;
  useEffect(() => {
    if (!active || map === null) return;
    const press = (event: KeyboardEvent): void => {
      const { started, asks, change, middle, cancel } = latest.current;
      if (started === null || asks !== null || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"]')) return;
      const onMap = target === map.getContainer();
      if (event.key === 'Escape') cancel();
      else if (onMap && event.key === 'Enter') middle();
      else if (onMap && event.key === 'Backspace') change(withoutLast(started));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, map]);
}

function useNoDoubleClickZoom(map: LeafletMap | null, active: boolean): void {
  useEffect(() => {
    if (!active || map === null) return;
    map.doubleClickZoom.disable();
    return () => {
      map.doubleClickZoom.enable();
    };
  }, [map, active]);
}
