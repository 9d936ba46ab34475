import type { ReactNode } from 'react';
import { type GlyphName, glyphDrawing } from '../../components/glyph.tsx';
import styles from './marks.module.css';

/** The glyphs of the meanings that the whole console has, and the map's own. */
export type MapGlyph = GlyphName | 'premises';

/** The map's glyph for a thing, for lists and panels. */
export function MapGlyphIcon({ name, size }: { name: MapGlyph; size: number }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawingOf(name)}
    </svg>
  );
}

/** What a glyph consists of, on its 16 grid. */
export function drawingOf(name: MapGlyph): ReactNode {
  if (name !== 'premises') return glyphDrawing(name);
  return (
    <>
      <path className={styles['premises']} d="M8 1.4 14.4 7v7.4H1.6V7Z" />
      <path className={styles['premises-door']} d="M8 9.2v5.2" />
    </>
  );
}

/** The shape of a glyph's edge, for its halo and for the ring around the chosen one. */
export function outlineOf(name: MapGlyph): ReactNode {
  if (name === 'premises') return <path d="M8 1 15 7v8H1V7Z" />;
  if (name === 'level-extraordinary') return <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" />;
  if (name === 'level-major') return <path d="M8 .6 15.4 8 8 15.4.6 8Z" />;
  if (name.startsWith('level-')) return <circle cx="8" cy="8" r="7" />;
  return <rect x="1" y="1" width="14" height="14" />;
}
