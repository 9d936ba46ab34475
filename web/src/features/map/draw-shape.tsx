import { message } from '#shared/language/message.ts';
import type { Coordinate } from '#shared/drawing/geometry.ts';
import { shapeProblem } from '#shared/drawing/shape-problem.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useMemo } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { DrawHandle } from './draw-handle.tsx';
import styles from './draw-shape.module.css';
import { geometryOf, type Started, withInserted, withMoved, withoutCorner } from './draw-state.ts';
import { beneath } from './drawing-look.tsx';
import { pathOf, pixelOf } from './drawing-paths.ts';
import type { Position } from './position.ts';
import { useView } from './use-view.ts';

interface DrawShapeProps {
  map: LeafletMap;
  started: Started;
  onChange: (started: Started) => void;
  /** A corner was pressed, which may end what is drawn. */
  onPoint: (at: Position) => void;
}

/** More corners than this have no handles of their own, nor places between them. */
const mostHandles = 150;

/** What is being drawn: its edge so far, and a handle at each corner and between them. */
export function DrawShape({ map, started, onChange, onPoint }: DrawShapeProps): ReactNode {
  useView(map);
  const { tool, corners, holes } = started;
  const geometry = useMemo(() => geometryOf(started), [started]);
  const crossed = useMemo(
    () => geometry !== null && tool === 'zone' && shapeProblem(geometry) !== null,
    [geometry, tool],
  );
  const [first] = corners;
  const last = corners.at(-1);
  const isZone = tool === 'zone' && corners.length > 2;
  const path = `${pathOf(map, corners)}${isZone ? 'Z' : ''}${holes.map((hole) => `${pathOf(map, hole)}Z`).join('')}`;
  const view = map.getBounds().pad(0.05);
  const seen = corners
    .map((corner, index) => ({ corner, index }))
    .filter(({ corner: [lon, lat] }) => view.contains([lat, lon]));
  const handles = seen.length > mostHandles ? [] : seen;
  const between =
    tool === 'note' || handles.length > mostHandles / 2
      ? []
      : handles.flatMap(({ corner, index }) => {
          const next = corners[index + 1] ?? (isZone ? first : undefined);
          return next === undefined ? [] : [{ index, at: middleOf(map, corner, next) }];
        });
  return (
    <>
      <svg className={styles['shape']} style={beneath} width="1" height="1" aria-hidden="true">
        <path className={styles['halo']} d={path} />
        <path
          className={classNames(styles['path'], !isZone && styles['open'], crossed && styles['crossed'])}
          d={path}
        />
        {tool === 'measure' && corners.length > 2 && first !== undefined && last !== undefined ? (
          <path className={styles['closing']} d={pathOf(map, [last, first])} />
        ) : null}
      </svg>
      {between.map(({ index, at }) => (
        <DrawHandle
          key={`after ${index}`}
          map={map}
          at={at}
          label={message('drawing.corner.insert', { number: index + 1 })}
          isBetween
          onMove={(to) => onChange(withInserted(started, index, to))}
          onRemove={null}
          onPress={() => onChange(withInserted(started, index, at))}
        />
      ))}
      {handles.map(({ corner, index }) => (
        <DrawHandle
          key={index}
          map={map}
          at={corner}
          label={message('drawing.corner.move', { number: index + 1 })}
          onMove={(to) => onChange(withMoved(started, index, to))}
          onRemove={() => onChange(withoutCorner(started, index))}
          onPress={() => onPoint({ lat: corner[1], lon: corner[0] })}
        />
      ))}
    </>
  );
}

function middleOf(map: LeafletMap, one: Coordinate, other: Coordinate): Coordinate {
  const [from, to] = [pixelOf(map, one), pixelOf(map, other)];
  const { lat, lng } = map.layerPointToLatLng([(from.x + to.x) / 2, (from.y + to.y) / 2]);
  return [lng, lat];
}
