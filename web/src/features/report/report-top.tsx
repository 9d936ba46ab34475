import type { ReactNode } from 'react';
import styles from './report.module.css';

/** The head of a report's page: its name, what it tells of, and what may be done. */
export function ReportTop({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <header className={styles['top']}>
      <h1>{title}</h1>
      {children === undefined ? null : <div className={styles['choices']}>{children}</div>}
    </header>
  );
}
