import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './icon.module.css';

/** A lucide icon as large as the text beside it, which is its name. `size` in pixels where the design says so. */
export function Icon({ of: Drawing, size }: { of: LucideIcon; size?: number }): ReactNode {
  return <Drawing className={styles['icon']} size={size ?? '1em'} aria-hidden="true" />;
}
