import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text for those who listen, not for those who look. */
export function VisuallyHidden({
  children,
  as: Tag = 'span',
}: {
  children: ReactNode;
  as?: 'span' | 'h1' | 'h2';
}): ReactNode {
  return <Tag className={styles['hidden']}>{children}</Tag>;
}
