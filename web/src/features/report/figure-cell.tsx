import type { ReactNode } from 'react';
import styles from './report-table.module.css';

/** A figure in a table; on a phone, where the head of the table is gone, with the name of its column. */
export function FigureCell({ label, children }: { label: string; children: string }): ReactNode {
  return (
    <td className={styles['figure']}>
      {children === '' ? null : <span className={styles['label']}>{label} </span>}
      {children}
    </td>
  );
}
