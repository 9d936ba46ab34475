import { message } from '#shared/language/message.ts';
import { boundsOf } from '#shared/drawing/geometry.ts';
import { drawingMeanings } from '#shared/drawing/meanings.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { dashes, lookStyles, meaningClass, NoteGlyph, ZonePattern } from './drawing-look.tsx';
import { labelPlaces, pixelOf, svgPath } from './drawing-paths.ts';
import { drawingMark, drawingName } from './drawing-words.ts';
import styles from './drawings-layer.module.css';
import { type Box, middleBox, overlap } from './label-layout.ts';
import type { Position } from './position.ts';
import { useView } from './use-view.ts';

interface DrawingsLayerProps {
  map: LeafletMap;
  drawings: readonly Drawing[];
  /** Those that belong to an extraordinary event: their edge is whole. */
  grave: ReadonlySet<string>;
  /** Where marks lie that words should not cover. */
  marks: readonly Position[];
  selected: string | null;
  /** Null: a picture. */
  onSelect: ((drawing: Drawing) => void) | null;
  font: number;
}

/** So many words at most look for a place beside the marks. */
const careful = 60;

/** Zones, lines and notes under the marks: by colour and by pattern, each with its name, which can be reached by keyboard. */
export function DrawingsLayer({
  map,
  drawings,
  grave,
  marks,
  selected,
  onSelect,
  font,
}: DrawingsLayerProps): ReactNode {
  useView(map);
  const prefix = useId();
  const view = map.getBounds().pad(0.4);
  const seen = drawings.filter(({ geometry }) => {
    const [west, south, east, north] = boundsOf(geometry);
    return view.intersects([
      [south, west],
      [north, east],
    ]);
  });
  const pixels = marks
    .filter(({ lat, lon }) => view.contains([lat, lon]))
    .map(({ lat, lon }) => markRoom(map.latLngToLayerPoint([lat, lon]), font));
  return (
    <>
      <svg className={styles['drawings']} width="1" height="1" aria-hidden="true">
        <defs>
          {drawingMeanings.map((meaning) => (
            <ZonePattern key={meaning} id={`${prefix}${meaning}`} meaning={meaning} />
          ))}
        </defs>
        {seen.map((drawing) => (
          <Shape
            key={drawing.id}
            drawing={drawing}
            path={svgPath(map, drawing.geometry)}
            fill={`url(#${prefix}${drawing.meaning ?? 'other'})`}
            isGrave={grave.has(drawing.id)}
            isChosen={drawing.id === selected}
            onSelect={onSelect}
          />
        ))}
      </svg>
      {seen.map((drawing, order) => (
        <Label
          key={drawing.id}
          map={map}
          drawing={drawing}
          marks={order < careful ? pixels : []}
          isChosen={drawing.id === selected}
          onSelect={onSelect}
          font={font}
        />
      ))}
    </>
  );
}

interface ShapeProps {
  drawing: Drawing;
  path: string;
  fill: string;
  isGrave: boolean;
  isChosen: boolean;
  onSelect: DrawingsLayerProps['onSelect'];
}

function Shape({ drawing, path, fill, isGrave, isChosen, onSelect }: ShapeProps): ReactNode {
  const { kind, meaning } = drawing;
  if (kind === 'note') return null;
  const press = onSelect === null ? {} : { onClick: () => onSelect(drawing) };
  const pressable = onSelect !== null && styles['pressable'];
  if (kind === 'line')
    return (
      <g className={meaningClass(meaning)}>
        <path className={classNames(lookStyles['line-halo'], isChosen && styles['chosen'])} d={path} />
        <path
          className={classNames(lookStyles['line'], pressable)}
          strokeDasharray={dashes[meaning ?? 'other']}
          d={path}
          {...press}
        />
      </g>
    );
  return (
    <g className={meaningClass(meaning)}>
      <path className={classNames(lookStyles['halo'], isChosen && styles['chosen'])} d={path} />
      <path
        className={classNames(lookStyles['edge'], pressable)}
        fill={fill}
        fillRule="evenodd"
        {...(isGrave ? {} : { strokeDasharray: '8 5' })}
        d={path}
        {...press}
      />
    </g>
  );
}

/** The room of a mark with the words to its right, about. */
function markRoom({ x, y }: { readonly x: number; readonly y: number }, font: number): Box {
  return { x: x - font, y: y - font, width: font * 7, height: font * 2 };
}

interface LabelProps {
  map: LeafletMap;
  drawing: Drawing;
  marks: readonly Box[];
  isChosen: boolean;
  onSelect: DrawingsLayerProps['onSelect'];
  font: number;
}

function Label({ map, drawing, marks, isChosen, onSelect, font }: LabelProps): ReactNode {
  const places = labelPlaces(drawing.geometry).map((place) => pixelOf(map, place));
  const name = drawingName(drawing);
  const free = places.find(({ x, y }) => !marks.some((mark) => overlap(mark, middleBox(x, y, name, font))));
  const at = free ?? places[0];
  if (at === undefined) return null;
  const isNote = drawing.kind === 'note';
  const aside = isNote ? 'translate(-14px, -50%)' : 'translate(-50%, -50%)';
  const look = {
    transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) ${aside}`,
    fontSize: font,
  };
  const words = (
    <>
      {isNote ? (
        <svg viewBox="3 0 18 16" width={font * 1.35} height={font * 1.2} aria-hidden="true">
          <NoteGlyph />
        </svg>
      ) : null}
      <b>{name}</b>
    </>
  );
  if (onSelect === null)
    return (
      <span className={styles['label']} style={look} role="img" aria-label={drawingMark(drawing)}>
        {words}
      </span>
    );
  return (
    <button
      type="button"
      className={styles['label']}
      style={look}
      aria-label={message('drawing.mark', { kind: drawingMark(drawing), name })}
      aria-pressed={isChosen}
      onClick={() => onSelect(drawing)}
      onDoubleClick={(event) => event.stopPropagation()}
      onFocus={(event) => {
        const place = labelPlaces(drawing.geometry)[0];
        if (place !== undefined && event.target.matches(':focus-visible'))
          map.panInside([place[1], place[0]], { padding: [60, 60], animate: false });
      }}
    >
      {words}
    </button>
  );
}
