import type { Coordinate } from '#shared/drawing/geometry.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import styles from './draw-shape.module.css';
import { pixelOf } from './drawing-paths.ts';

interface DrawHandleProps {
  map: LeafletMap;
  at: Coordinate;
  label: string;
  /** Between two corners: dragging it makes a new one. */
  isBetween?: boolean;
  onMove: (to: Coordinate) => void;
  onRemove: (() => void) | null;
  /** Pressed without being moved. */
  onPress: () => void;
}

const steps: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A corner that is dragged by pointer or touch, or moved by the arrow keys; it moves when it is let go. */
export function DrawHandle({
  map,
  at,
  label,
  isBetween = false,
  onMove,
  onRemove,
  onPress,
}: DrawHandleProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef({ map, at, onMove, onPress });
  useEffect(() => {
    latest.current = { map, at, onMove, onPress };
  });
  useEffect(() => {
    const handle = button.current;
    return handle === null ? undefined : dragged(handle, latest);
  }, []);
  const { x, y } = pixelOf(map, at);
  const moveBy = (right: number, down: number): void => onMove(coordinateAt(map, x + right, y + down));
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const removes = (event.key === 'Delete' || event.key === 'Backspace') && onRemove !== null;
    if (step === undefined && !removes) return;
    event.preventDefault();
    event.stopPropagation();
    const length = event.shiftKey ? 25 : 5;
    if (step !== undefined) moveBy(step[0] * length, step[1] * length);
    else onRemove?.();
  };
  return (
    <button
      ref={button}
      type="button"
      className={classNames(styles['handle'], isBetween && styles['between'])}
      style={{ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` }}
      aria-label={label}
      title={label}
      onKeyDown={press}
    />
  );
}

type Latest = {
  readonly current: {
    readonly map: LeafletMap;
    readonly at: Coordinate;
    readonly onMove: (to: Coordinate) => void;
    readonly onPress: () => void;
  };
};

/** Leaflet listens below React, so the handle takes its presses before they get there. */
function dragged(handle: HTMLElement, latest: Latest): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const keep = (event: Event): void => event.stopPropagation();
  for (const type of ['mousedown', 'touchstart', 'click', 'dblclick', 'contextmenu'])
    handle.addEventListener(type, keep, { signal });
  let from: { readonly x: number; readonly y: number } | null = null;
  const offset = (event: PointerEvent): readonly [number, number] =>
    from === null ? [0, 0] : [event.clientX - from.x, event.clientY - from.y];
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    const [right, below] = offset(event);
    if (from !== null) handle.style.translate = `${right}px ${below}px`;
  };
  const up = (event: PointerEvent): void => {
    const [right, below] = offset(event);
    const pressed = from !== null;
    from = null;
    handle.style.translate = '';
    if (event.type === 'pointercancel' || !pressed) return;
    const { map, at, onMove, onPress } = latest.current;
    if (Math.hypot(right, below) < 3) return onPress();
    const { x, y } = pixelOf(map, at);
    onMove(coordinateAt(map, x + right, y + below));
  };
  handle.addEventListener('pointerdown', down, { signal });
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', up, { signal });
  handle.addEventListener('pointercancel', up, { signal });
  return () => controller.abort();
}

function coordinateAt(map: LeafletMap, x: number, y: number): Coordinate {
  const { lat, lng } = map.layerPointToLatLng([x, y]);
  return [lng, lat];
}
