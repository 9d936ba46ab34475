import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import type { ChosenLabel } from './label-layout.ts';
import styles from './map-words.module.css';
import type { MarkLabel } from './mark-words.ts';
import type { NamedPlace } from './place-names.ts';

interface MapWordsProps {
  names: readonly NamedPlace[];
  nameFont: number;
  labels: readonly (ChosenLabel & { words: MarkLabel })[];
  font: number;
}

/** All words on the map, with a halo. The marks' own names are spoken, so these are not. */
export function MapWords({ names, nameFont, labels, font }: MapWordsProps): ReactNode {
  return (
    <svg className={styles['words']} width="1" height="1" aria-hidden="true">
      <g style={{ fontSize: nameFont }}>
        {names.map(({ place, x, y }) => (
          <text
            key={`${place.kind} ${place.name} ${place.lat} ${place.lon}`}
            x={x}
            y={y + nameFont * 0.35}
            className={classNames(
              styles['name'],
              place.kind === 'water' && styles['water'],
              (place.kind === 'locality' || place.kind === 'district' || place.kind === 'area') &&
                styles[place.kind],
            )}
          >
            {place.name}
          </text>
        ))}
      </g>
      <g style={{ fontSize: font }}>
        {labels.map(({ id, side, note, box, words }) => {
          const x = side === 'right' ? box.x : side === 'left' ? box.x + box.width : box.x + box.width / 2;
          const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
          return (
            <text key={id} x={x} y={box.y + font} textAnchor={anchor} className={styles['label']}>
              {words.name}
              {note ? (
                <tspan x={x} dy="1.18em" className={styles['note']}>
                  {words.note}
                </tspan>
              ) : null}
            </text>
          );
        })}
      </g>
    </svg>
  );
}
