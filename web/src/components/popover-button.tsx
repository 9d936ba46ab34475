import { type ReactNode, useRef, useState } from 'react';
import { later } from '../lib/later.ts';
import { withTexts } from '../lib/with-texts.ts';

/** Fetched when the page has come to rest, so that it opens at once and without a network. */
export const popoverWindow = later(
  async () => (await withTexts(() => import('./popover-window.tsx'))).PopoverWindow,
);

interface PopoverButtonProps {
  className: string | undefined;
  /** What stands on the button. */
  children: ReactNode;
  /** What is opened, as it is spoken. */
  label: string;
  popoverClassName: string | undefined;
  insideClassName: string | undefined;
  content: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below itself; Esc and a press outside close it, and the button has the focus again. */
export function PopoverButton(props: PopoverButtonProps): ReactNode {
  const { className, children, label, popoverClassName = '', insideClassName = '', content } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open ? (
        <popoverWindow.View
          label={label}
          button={button}
          className={popoverClassName}
          inside={insideClassName}
          onClose={close}
        >
          {content(close)}
        </popoverWindow.View>
      ) : null}
    </>
  );
}
