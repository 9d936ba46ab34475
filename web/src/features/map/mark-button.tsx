import type { Map as LeafletMap } from 'leaflet';
import { memo, type ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { clusterGlyph, type Mark } from './cluster.ts';
import { glyphOf } from './map-object.ts';
import { drawingOf, outlineOf } from './mark-glyph.tsx';
import { markName } from './mark-words.ts';
import styles from './marks.module.css';

interface MarkButtonProps {
  map: LeafletMap;
  mark: Mark;
  /** In the map's own pixels. */
  x: number;
  y: number;
  size: number;
  chosen: boolean;
  large: boolean;
  /** Null: a picture. */
  onSelect: ((mark: Mark) => void) | null;
}

/** One mark on the map. Drawn again only when something of it changes: its pixels stay the same while the map is moved. */
export const MarkButton = memo(function MarkButton({
  map,
  mark,
  x,
  y,
  size,
  chosen,
  large,
  onSelect,
}: MarkButtonProps): ReactNode {
  const glyph = mark.kind === 'cluster' ? clusterGlyph(mark) : glyphOf(mark);
  const drawing = (
    <>
      <svg className={styles['glyph']} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
        {chosen ? <g className={styles['ring']}>{outlineOf(glyph)}</g> : null}
        <g className={styles['halo']}>{outlineOf(glyph)}</g>
        {drawingOf(glyph)}
      </svg>
      {mark.kind === 'cluster' ? (
        <span className={classNames(styles['count'], large && styles['large'])} aria-hidden="true">
          {mark.members.length}
        </span>
      ) : null}
    </>
  );
  // Not a transform: each would be a node of its own to the browser's compositor, which then goes through all of them in each frame.
  const place = { left: Math.round(x), top: Math.round(y) };
  if (onSelect === null)
    return (
      <span className={styles['mark']} style={place} role="img" aria-label={markName(mark)}>
        {drawing}
      </span>
    );
  return (
    <button
      type="button"
      className={classNames(styles['mark'], styles['button'])}
      style={place}
      aria-label={markName(mark)}
      aria-pressed={chosen}
      onClick={() => onSelect(mark)}
      onDoubleClick={(event) => event.stopPropagation()}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible'))
          map.panInside([mark.lat, mark.lon], { padding: [60, 60], animate: false });
      }}
    >
      {drawing}
    </button>
  );
});
