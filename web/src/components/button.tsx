import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './button.module.css';
import { KeyHint } from './key-hint.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ButtonLook {
  /** `primary`: the one main action. `quiet`: a word without frame. */
  kind?: 'primary' | 'secondary' | 'quiet';
  /** `small` in dense rows; `touch` full width on a phone, 48 px and 56 px when primary. */
  size?: 'medium' | 'small' | 'touch';
}

export interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'disabled'> {
  icon?: ReactNode;
  /** The shortcut as it is written on the button: "N". */
  keys?: string;
  /** It is at work: stays focusable, takes no second press. The children say what is going on ("Sparar"). */
  busy?: boolean;
  /** Why it cannot be pressed now; stays focusable and tells the reason. */
  unavailable?: string | undefined;
}

/** The classes of a button, for a link or a library trigger that looks like one. */
export function buttonClass({ kind = 'secondary', size = 'medium' }: ButtonLook, extra?: string): string {
  return classNames(styles['button'], styles[kind], styles[size], extra);
}

/** A button. Its words repeat the verb of its heading; an icon without words needs `aria-label`. */
export function Button({
  kind,
  size,
  icon,
  keys,
  busy = false,
  unavailable,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): ReactNode {
  const reason = useId();
  const stopped = busy || unavailable !== undefined;
  const described = classNames(rest['aria-describedby'], unavailable !== undefined && reason);
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind && { kind }), ...(size && { size }) }, className)}
      {...(stopped && { 'aria-disabled': true })}
      {...(busy && { 'aria-busy': true })}
      {...(described && { 'aria-describedby': described })}
      {...(keys && { 'aria-keyshortcuts': keys.replace(' ', '+').replace('Ctrl', 'Control') })}
      {...(unavailable !== undefined && { title: unavailable })}
      onClick={(event) => {
        if (stopped) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children}
      {keys === undefined ? null : <KeyHint keys={keys} />}
      {unavailable === undefined ? null : (
        <span id={reason} hidden>
          {unavailable}
        </span>
      )}
    </button>
  );
}

/** A square button with an icon alone, named by `label`. */
export function IconButton({
  label,
  icon,
  ...rest
}: Omit<ButtonProps, 'children' | 'keys'> & { label: string; icon: ReactNode }): ReactNode {
  return (
    <Button {...rest} className={classNames(styles['square'], rest.className)} icon={icon} title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
    </Button>
  );
}
