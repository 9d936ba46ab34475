import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components/Popover';

interface PopoverWindowProps {
  label: string;
  /** The button that it hangs below, and that has the focus when it closes. */
  button: RefObject<HTMLElement | null>;
  className: string;
  inside: string;
  onClose: () => void;
  children: ReactNode;
}

/** What hangs below a button that was pressed; loaded after the first picture (popover-button.tsx). */
export function PopoverWindow({
  label,
  button,
  className,
  inside,
  onClose,
  children,
}: PopoverWindowProps): ReactNode {
  return (
    <Popover
      className={className}
      placement="bottom end"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog aria-label={label} className={inside}>
        {children}
      </Dialog>
    </Popover>
  );
}
