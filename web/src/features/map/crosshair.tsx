import type { ReactNode } from 'react';
import styles from './crosshair.module.css';

/** Marks the middle of a map while a place is chosen. */
export function Crosshair(): ReactNode {
  return (
    <svg className={styles['cross']} viewBox="0 0 32 32" aria-hidden="true">
      <g className={styles['halo']}>
        <path d="M16 2v10M16 20v10M2 16h10M20 16h10" />
      </g>
      <path d="M16 2v10M16 20v10M2 16h10M20 16h10" />
    </svg>
  );
}
