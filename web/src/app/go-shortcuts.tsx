import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { KeyHint } from '../components/key-hint.tsx';
import { useShortcut, useWaitingKey } from '../lib/keyboard.ts';
import styles from './go-shortcuts.module.css';
import { usePages } from './pages.ts';

/** G and a page's letter goes there. */
export function GoShortcuts(): ReactNode {
  const pages = usePages();
  return pages.map((page) =>
    page.go === undefined ? null : <GoShortcut key={page.id} letter={page.go} path={page.path} />,
  );
}

function GoShortcut({ letter, path }: { letter: string; path: string }): ReactNode {
  const [, navigate] = useLocation();
  useShortcut(`g ${letter}`, () => navigate(path));
  return null;
}

/** While G waits for its letter: which letters there are. */
export function GoHint(): ReactNode {
  const pages = usePages();
  const waiting = useWaitingKey();
  if (waiting !== 'g') return null;
  return (
    <div className={styles['hint']} role="status">
      <span>{message('keyboard.go.hint')}</span>
      {pages.map((page) =>
        page.go === undefined ? null : (
          <span key={page.id}>
            <KeyHint keys={page.go.toUpperCase()} spoken /> {message(`shell.page.${page.id}`)}
          </span>
        ),
      )}
    </div>
  );
}

/** F6 moves focus to the next pane, Shift+F6 to the one before; from the last to the first. */
export function usePaneKey(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
      if (panes.length === 0) return;
      event.preventDefault();
      const here = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = here === -1 ? 0 : (here + step + panes.length) % panes.length;
      panes[next]?.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);
}
