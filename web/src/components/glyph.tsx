import type { ReactNode } from 'react';
import styles from './glyph.module.css';

/**
 * The meaning glyphs, our own, on a 16 grid (ui.md section 2): each has a shape that is told apart without colour.
 * A glyph is never a name: the word beside it is.
 */
const drawings = {
  vaka: (
    <>
      <path d="M2 3.2 8 13.6 14 3.2" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M4.6 1.6h6.8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  'level-none': (
    <circle
      cx="8"
      cy="8"
      r="5.75"
      fill="none"
      stroke="var(--idle-mark)"
      strokeWidth="2"
      strokeDasharray="2.6 2.4"
    />
  ),
  'level-disruption': (
    <circle cx="8" cy="8" r="5.75" fill="none" stroke="var(--lvl1-mark)" strokeWidth="2.5" />
  ),
  'level-major': <path d="M8 .6 15.4 8 8 15.4.6 8Z" fill="var(--lvl2-mark)" />,
  'level-extraordinary': octagon('var(--lvl3-mark)', 'var(--bg-surface)'),
  'level-extraordinary-on': octagon('var(--lvl3-on)', 'var(--lvl3-solid)'),
  'status-green': (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--ok-mark)" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.6" fill="none" stroke="var(--ok-on)" strokeWidth="1.9" />
    </>
  ),
  'status-yellow': (
    <>
      <path
        d="M8 1.2 15.2 14H.8Z"
        fill="var(--warn-mark)"
        stroke="var(--warn-edge)"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
      <path d="M8 5.6v4M8 11.1v1.5" stroke="var(--warn-on)" strokeWidth="1.8" />
    </>
  ),
  'status-red': (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" fill="var(--bad-mark)" />
      <path d="m5 5 6 6m0-6-6 6" stroke="var(--bad-on)" strokeWidth="2" />
    </>
  ),
  'status-missing': (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="var(--idle-mark)"
      strokeWidth="1.8"
      strokeDasharray="2.6 2.3"
    />
  ),
  'point-open': (
    <>
      <rect x="1" y="1" width="14" height="14" fill="var(--ok-mark)" />
      <path d="m4.4 8.2 2.5 2.5 4.7-5.2" fill="none" stroke="var(--ok-on)" strokeWidth="2" />
    </>
  ),
  'point-preparing': (
    <>
      {square('var(--warn-edge)')}
      <path d="M2 8h12v6H2Z" fill="var(--warn-mark)" stroke="var(--warn-edge)" strokeWidth="2" />
    </>
  ),
  'point-full': (
    <>
      <rect x="1" y="1" width="14" height="14" fill="var(--fg)" />
      <path d="M4 6h8M4 10h8" stroke="var(--bg-surface)" strokeWidth="2" />
    </>
  ),
  'point-closing': (
    <>
      {square('var(--idle-mark)')}
      <path d="M2 2h12v6H2Z" fill="var(--idle-mark)" />
    </>
  ),
  'point-closed': (
    <>
      {square('var(--idle-mark)')}
      <path d="M5 8h6" stroke="var(--idle-mark)" strokeWidth="2" />
    </>
  ),
  'point-unusable': (
    <>
      {square('var(--bad-mark)')}
      <path d="m4.5 4.5 7 7m0-7-7 7" stroke="var(--bad-mark)" strokeWidth="2" />
    </>
  ),
  'connection-live': <circle cx="8" cy="8" r="4.5" fill="var(--ok-mark)" />,
  'connection-delayed': (
    <path d="M8 2 14.5 13.5H1.5Z" fill="var(--warn-mark)" stroke="var(--warn-edge)" strokeWidth="1.2" />
  ),
  'connection-disconnected': <rect x="3" y="3" width="10" height="10" fill="var(--bad-mark)" />,
} satisfies Record<string, ReactNode>;

function octagon(fill: string, bar: string): ReactNode {
  return (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill={fill} />
      <path d="M8 4v4.6M8 10.6v1.6" stroke={bar} strokeWidth="2" />
    </>
  );
}

function square(stroke: string): ReactNode {
  return <rect x="2" y="2" width="12" height="12" fill="var(--bg-surface)" stroke={stroke} strokeWidth="2" />;
}

export type GlyphName = keyof typeof drawings;

/** One meaning glyph, as large as the text unless `size` (pixels) says otherwise. */
export function Glyph({ name, size }: { name: GlyphName; size?: number }): ReactNode {
  return (
    <svg
      className={styles['glyph']}
      viewBox="0 0 16 16"
      aria-hidden="true"
      {...(size === undefined ? {} : { style: { width: size, height: size } })}
    >
      {drawings[name]}
    </svg>
  );
}

/** The inner drawing alone, for a marker that makes its own svg (the map). */
export function glyphDrawing(name: GlyphName): ReactNode {
  return drawings[name];
}
