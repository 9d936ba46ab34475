import { message } from '#shared/language/message.ts';
import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './entry-row.module.css';

interface EntryMenuWindowProps {
  label: string;
  /** The row's button: the menu hangs below it, and it has the focus when the menu closes. */
  button: RefObject<HTMLElement | null>;
  /** Which of them has the focus first: opened with arrow up, the last. */
  first: 'first' | 'last';
  /** null: its text is withheld, and all that can be done is to have it taken away. */
  onCorrect: (() => void) | null;
  onStrike: () => void;
  onAttach: () => void;
  /** null for one who may not. */
  onSpill: (() => void) | null;
  onClose: () => void;
}

/** What can be done with an entry of the journal; loaded after the first picture (entry-menu.tsx). */
export function EntryMenuWindow(props: EntryMenuWindowProps): ReactNode {
  const { label, button, first, onCorrect, onStrike, onAttach, onSpill, onClose } = props;
  return (
    <Popover
      className={styles['popover'] ?? ''}
      placement="bottom end"
      trigger="MenuTrigger"
      triggerRef={button}
      aria-label={label}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        className={styles['menu'] ?? ''}
        aria-label={label}
        autoFocus={first}
        onAction={(key) => {
          if (key === 'correct') onCorrect?.();
          if (key === 'spill') onSpill?.();
          if (key === 'strike') onStrike();
          if (key === 'attach') onAttach();
        }}
        onClose={onClose}
      >
        {onCorrect === null ? null : (
          <>
            <MenuItem id="correct" className={styles['menu-item'] ?? ''}>
              {message('journal.correct')}
            </MenuItem>
            <MenuItem id="attach" className={styles['menu-item'] ?? ''}>
              {message('attachment.add')}
            </MenuItem>
            <MenuItem id="strike" className={styles['menu-item'] ?? ''}>
              {message('journal.strike')}
            </MenuItem>
          </>
        )}
        {onSpill === null ? null : (
          <MenuItem id="spill" className={styles['menu-item'] ?? ''}>
            {message('erasure.spill.menu')}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  );
}
