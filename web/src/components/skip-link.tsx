import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

/** The first stop of the page: past the bar and its menu to the content. */
export function SkipLink({ to, children }: { to: string; children?: ReactNode }): ReactNode {
  return (
    <a
      className={styles['skip']}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children ?? message('shell.skip')}
    </a>
  );
}
