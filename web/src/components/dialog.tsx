import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from '../lib/class-names.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
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

/**
 * A dialog: in the middle on a desktop, a full-height sheet on a phone. Shown while it is rendered; traps focus and
 * gives it back. Its actions stand last, in `DialogActions`.
 */
export function Dialog({
  title,
  onClose,
  size = 'medium',
  closeOutside = false,
  mustAnswer = false,
  children,
}: DialogProps): ReactNode {
  return (
    <ModalOverlay
      className={styles['scrim'] ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={closeOutside}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {mustAnswer ? null : (
              <IconButton
                kind="quiet"
                size="small"
                label={message('common.close')}
                icon={<Icon of={X} />}
                onClick={onClose}
              />
            )}
          </header>
          <div className={styles['body']}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog: the main action first. Stays in sight while the dialog scrolls. */
export function DialogActions({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles['actions']}>{children}</div>;
}
