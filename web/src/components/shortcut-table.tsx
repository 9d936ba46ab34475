import { message, type MessageKey } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { KeyHint } from './key-hint.tsx';
import { Notice } from './notice.tsx';
import styles from './shortcut-table.module.css';

/** One row of the table: the keys as they are written, in order; the space bar is a space. */
export interface ShortcutRow {
  readonly keys: readonly string[];
  readonly does: MessageKey & `keyboard.${string}`;
}

/** The keyboard table (`?`). */
export function ShortcutTable({
  rows,
  off = false,
  onClose,
}: {
  rows: readonly ShortcutRow[];
  /** Single-key shortcuts are switched off. */
  off?: boolean;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog title={message('keyboard.title')} onClose={onClose} closeOutside>
      {off ? <Notice>{message('keyboard.off')}</Notice> : null}
      <dl className={styles['table']}>
        {rows.map(({ keys, does }) => (
          <div key={does} className={styles['row']}>
            <dt>{message(does)}</dt>
            <dd>
              {keys.map((key) => (
                <KeyHint key={key} keys={key === ' ' ? message('keyboard.space') : key} spoken />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
