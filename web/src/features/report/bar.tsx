import type { ReactNode } from 'react';
import styles from './report-table.module.css';

/** A figure as a bar beside its number; another to compare with below it, and a goal as a line across. For the eye alone. */
export function Bar({
  value,
  most,
  other = null,
  goal = null,
}: {
  value: number | null;
  /** What fills the whole width. */
  most: number;
  other?: number | null;
  goal?: number | null;
}): ReactNode {
  const share = (figure: number): number => Math.min(100, (Math.max(0, figure) / Math.max(1, most)) * 100);
  // What is little is still seen; what is nothing is not.
  const length = (figure: number): number => (figure <= 0 ? 0 : Math.max(0.6, share(figure)));
  const height = other === null ? 12 : 8;
  return (
    <svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
      {value === null ? null : (
        <rect x={0} y={other === null ? 3 : 1} width={length(value)} height={height} />
      )}
      {other === null ? null : (
        <rect className={styles['other']} x={0} y={11} width={length(other)} height={5} />
      )}
      {goal === null ? null : <line x1={share(goal)} x2={share(goal)} y1={0} y2={18} />}
    </svg>
  );
}
