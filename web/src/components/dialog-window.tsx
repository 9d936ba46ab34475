import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from '../lib/class-names.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import type { DialogProps } from './dialog.tsx';
import { Icon } from './icon.tsx';

/** What a dialog is shown in; loaded after the first picture (dialog.tsx). */
export function DialogWindow({
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
