import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './key-hint.module.css';

interface KeyHintProps {
  keys: string;
  /** In a table of keys it is the content: spoken, and shown on phones too. */
  spoken?: boolean;
}

/** The key that does the same as the control it stands in. There it is not spoken: `aria-keyshortcuts` says it. */
export function KeyHint({ keys, spoken = false }: KeyHintProps): ReactNode {
  return (
    <kbd className={classNames(styles['key'], !spoken && styles['hint'])} aria-hidden={!spoken}>
      {keys}
    </kbd>
  );
}
