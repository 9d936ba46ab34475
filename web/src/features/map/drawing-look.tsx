import type { DrawingKind, DrawingMeaning } from '#shared/drawing/meanings.ts';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../lib/class-names.ts';
import styles from './drawing-look.module.css';

/** The class that gives what is drawn its colour. */
export const meaningClass = (meaning: DrawingMeaning | null): string => styles[meaning ?? 'other'] ?? '';

/** How a line's stroke is broken, by meaning; a closed road is whole. */
export const dashes: { readonly [meaning in DrawingMeaning]?: string } = {
  'cordoned-off': '12 5',
  evacuated: '18 5 4 5',
  'without-power': '5 6',
  'boil-water': '22 6',
  other: '8 8',
};

/** The pattern of a zone's surface, one for each meaning. */
export function ZonePattern({ id, meaning }: { id: string; meaning: DrawingMeaning }): ReactNode {
  const { size, turn, drawing } = patterns[meaning];
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
      className={classNames(styles['pattern'], meaningClass(meaning))}
    >
      <rect className={styles['tint']} width={size} height={size} />
      {drawing}
    </pattern>
  );
}

const patterns: {
  readonly [meaning in DrawingMeaning]: {
    readonly size: number;
    readonly turn: number;
    readonly drawing: ReactNode;
  };
} = {
  'cordoned-off': { size: 9, turn: 45, drawing: <path d="M1 0V9" /> },
  evacuated: { size: 12, turn: 45, drawing: <path d="M0 1H12M1 0V12" /> },
  'without-power': {
    size: 9,
    turn: 0,
    drawing: <circle className={styles['dot']} cx="2.5" cy="2.5" r="1.4" />,
  },
  'boil-water': { size: 12, turn: 0, drawing: <path d="M0 4q3-4 6 0t6 0" /> },
  'road-closed': { size: 9, turn: 0, drawing: <path d="M1 0V9" /> },
  other: { size: 12, turn: 0, drawing: <path d="M4 1v6M1 4h6" /> },
};

/** How something drawn looks, small: beside its words in lists, forms and the legend. */
export function DrawingSwatch({
  kind,
  meaning,
}: {
  kind: DrawingKind;
  meaning: DrawingMeaning | null;
}): ReactNode {
  const pattern = useId();
  return (
    <svg
      className={classNames(styles['swatch'], meaningClass(meaning))}
      viewBox="0 0 24 16"
      width="24"
      height="16"
      aria-hidden="true"
    >
      {kind === 'note' || meaning === null ? (
        <NoteGlyph />
      ) : kind === 'line' ? (
        <path className={styles['line']} strokeDasharray={dashes[meaning]} d="M1 8H23" />
      ) : (
        <>
          <ZonePattern id={pattern} meaning={meaning} />
          <rect
            className={styles['edge']}
            x="1"
            y="1"
            width="22"
            height="14"
            fill={`url(#${pattern})`}
            strokeDasharray="4 2"
          />
        </>
      )}
    </svg>
  );
}

/** A slip of paper with a folded corner, in a box of 24 by 16. */
export function NoteGlyph(): ReactNode {
  return (
    <>
      <path className={styles['note']} d="M5 1h10l4 4v10H5Z" />
      <path className={styles['note']} d="M15 1v4h4" />
    </>
  );
}

/** Leaflet lifts drawings in its panes over all else there; these lie where they stand, under names, marks and handles. */
export const beneath = { zIndex: 'auto' } as const;

export const lookStyles = styles;
