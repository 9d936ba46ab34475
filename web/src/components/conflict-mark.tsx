import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '../lib/paths.ts';
import { Glyph } from './glyph.tsx';
import styles from './unsent-mark.module.css';

/** What stands beside it has been set by two who did not know of each other; leads to where that is settled. */
export function ConflictMark(): ReactNode {
  return (
    <Link href={paths.conflicts} className={styles['mark'] ?? ''}>
      <Glyph name="status-yellow" size={12} />
      {message('outbox.conflict.mark')}
    </Link>
  );
}
