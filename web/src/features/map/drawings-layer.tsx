import { message } from '#shared/language/message.ts';
import { drawingMeanings } from '#shared/drawing/meanings.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { beneath, dashes, lookStyles, meaningClass, NoteGlyph, ZonePattern } from './drawing-look.tsx';
import { type DrawingLabel, drawingsInView, placeLabels } from './drawing-labels.ts';
import { labelPlaces, svgPath } from './drawing-paths.ts';
import { drawingMark, drawingName } from './drawing-words.ts';
import styles from './drawings-layer.module.css';
import type { Box } from './label-layout.ts';

interface DrawingsLayerProps {
  map: LeafletMap;
  drawings: readonly Drawing[];
  /** Where the name of each stands. */
  labels: readonly DrawingLabel[];
  /** Those that belong to an extraordinary event: their edge is whole. */
  grave: ReadonlySet<string>;
  selected: string | null;
  /** Null: a picture. */
  onSelect: ((drawing: Drawing) => void) | null;
  /** A place is being pointed out: presses go through to the map. */
  letsThrough?: boolean;
  font: number;
}

/** Zones, lines and notes under the marks: by colour and by pattern, each with its name, which can be reached by keyboard. */
function DrawingsLayer({
  map,
  drawings,
  labels,
  grave,
  selected,
  onSelect,
  letsThrough = false,
  font,
}: DrawingsLayerProps): ReactNode {
  const prefix = useId();
  return (
    <>
      <svg className={styles['drawings']} style={beneath} width="1" height="1" aria-hidden="true">
        <defs>
          {drawingMeanings.map((meaning) => (
            <ZonePattern key={meaning} id={`${prefix}${meaning}`} meaning={meaning} />
          ))}
        </defs>
        {drawings.map((drawing) => (
          <Shape
            key={drawing.id}
            drawing={drawing}
            path={svgPath(map, drawing.geometry)}
            fill={`url(#${prefix}${drawing.meaning ?? 'other'})`}
            isGrave={grave.has(drawing.id)}
            isChosen={drawing.id === selected}
            onSelect={letsThrough ? null : onSelect}
          />
        ))}
      </svg>
      {labels.map((label) => (
        <Label
          key={label.drawing.id}
          map={map}
          label={label}
          isChosen={label.drawing.id === selected}
          onSelect={onSelect}
          font={font}
        />
      ))}
    </>
  );
}

/** What the marks of a map have beneath them: the drawings, whose names are placed beside the marks. */
export function drawingsBeneath(
  props: Omit<DrawingsLayerProps, 'labels'>,
): (marks: readonly Box[]) => { readonly words: readonly Box[]; readonly drawn: ReactNode } {
  const { map, drawings, onSelect, font } = props;
  return (marks) => {
    const seen = drawingsInView(map, drawings);
    const labels = placeLabels(map, seen, marks, font, onSelect === null);
    return {
      words: labels.map(({ box }) => box),
      drawn: <DrawingsLayer {...props} drawings={seen} labels={labels} />,
    };
  };
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

interface LabelProps {
  map: LeafletMap;
  label: DrawingLabel;
  isChosen: boolean;
  onSelect: DrawingsLayerProps['onSelect'];
  font: number;
}

function Label({ map, label, isChosen, onSelect, font }: LabelProps): ReactNode {
  const { drawing, x, y } = label;
  const name = drawingName(drawing);
  const isNote = drawing.kind === 'note';
  // Placed without transforms, as the marks are.
  const place = { left: Math.round(x), top: Math.round(y), fontSize: font };
  const at = classNames(styles['at'], isNote && styles['aside']);
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
      <span className={at} style={place}>
        <span className={styles['label']} role="img" aria-label={drawingMark(drawing)}>
          {words}
        </span>
      </span>
    );
  return (
    <span className={at} style={place}>
      <button
        type="button"
        className={styles['label']}
        aria-label={message('drawing.mark', { kind: drawingMark(drawing), name })}
        aria-pressed={isChosen}
        onClick={() => onSelect(drawing)}
        onDoubleClick={(event) => event.stopPropagation()}
        onFocus={(event) => {
          const spot = labelPlaces(drawing.geometry)[0];
          if (spot !== undefined && event.target.matches(':focus-visible'))
            map.panInside([spot[1], spot[0]], { padding: [60, 60], animate: false });
        }}
      >
        {words}
      </button>
    </span>
  );
}
