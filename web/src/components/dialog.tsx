import type { ReactNode } from 'react';
import { later } from '../lib/later.ts';
import { withTexts } from '../lib/with-texts.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  /** Esc, the cross, and where allowed a press outside. Whatever was typed must outlive it. */
  onClose: () => void;
  /** `wide` for tables and two columns. */
  size?: 'medium' | 'wide';
  /** A press outside closes; only where there is nothing to lose. */
  closeOutside?: boolean;
  /** Has no cross and does not close on Esc: it must be answered. */
  mustAnswer?: boolean;
  children: ReactNode;
}

/** Fetched when the page has come to rest, so that a dialog opens at once and without a network. */
export const dialogWindow = later(
  async () => (await withTexts(() => import('./dialog-window.tsx'))).DialogWindow,
);

/**
 * A dialog: in the middle on a desktop, a full-height sheet on a phone. Shown while it is rendered; traps focus and
 * gives it back. Its actions stand last, in `DialogActions`.
 */
export function Dialog(props: DialogProps): ReactNode {
  return <dialogWindow.View {...props} />;
}

/** The row of buttons that ends a dialog: the main action first. Stays in sight while the dialog scrolls. */
export function DialogActions({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles['actions']}>{children}</div>;
}
