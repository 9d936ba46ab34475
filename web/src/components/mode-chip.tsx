import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './mode-chip.module.css';

/** Real, exercise or archive, in words; the exercise's violet is used for nothing else. */
export function ModeChip({ mode }: { mode: 'live' | 'exercise' | 'archive' }): ReactNode {
  return <span className={classNames(styles['chip'], styles[mode])}>{message(`shell.mode.${mode}`)}</span>;
}
