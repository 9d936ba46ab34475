import { message } from '#shared/language/message.ts';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { ConnectionIndicator } from '../components/connection-indicator.tsx';
import { Glyph } from '../components/glyph.tsx';
import { Icon } from '../components/icon.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { ModeChip } from '../components/mode-chip.tsx';
import { PopoverButton } from '../components/popover-button.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { useNow } from '../lib/clock.ts';
import { clockTime } from '../lib/format.ts';
import { useAccount } from '../lib/session.ts';
import { accountPanel } from './later-parts.ts';
import type { FrameState } from './frame.ts';
import { OrganisationMark } from './organisation-mark.tsx';
import type { Page } from './page.ts';
import { usePages } from './pages.ts';
import styles from './top-bar.module.css';

interface TopBarProps {
  frame: FrameState;
  onFind: () => void;
  onKeys: () => void;
}

/** The bar of the desktop: where, in what mode, which page, how fresh, what time, who. */
export function TopBar({ frame, onFind, onKeys }: TopBarProps): ReactNode {
  const account = useAccount();
  const pages = usePages();
  return (
    <header className={styles['bar']}>
      <Link href="/" className={styles['brand'] ?? ''}>
        <Glyph name="vaka" />
        {message('shell.brand')}
      </Link>
      <OrganisationMark className={styles['organisation']} />
      <ModeChip mode={frame.mode} />
      <nav className={styles['nav']} aria-label={message('shell.nav')}>
        {pages.map((page) =>
          page.nav ? <NavLink key={page.id} page={page} count={frame.counts[page.id]} /> : null,
        )}
      </nav>
      <button type="button" className={styles['find']} onClick={onFind} aria-keyshortcuts="Control+K">
        <Icon of={Search} />
        <span>{message('shell.find')}</span>
        <KeyHint keys="Ctrl K" />
      </button>
      {frame.connection === null ? null : <ConnectionIndicator {...frame.connection} />}
      <Clock className={styles['clock']} />
      <PopoverButton
        className={styles['user']}
        label={message('shell.user.settings')}
        popoverClassName={styles['popover']}
        insideClassName={styles['panel']}
        content={(close) => (
          <accountPanel.View
            onDone={close}
            onKeys={() => {
              close();
              onKeys();
            }}
          />
        )}
      >
        <span aria-hidden="true">{initials(account.name)}</span>
        <VisuallyHidden>{message('shell.user', { name: account.name })}</VisuallyHidden>
      </PopoverButton>
    </header>
  );
}

function NavLink({ page, count }: { page: Page; count: number | undefined }): ReactNode {
  const [here] = useRoute(page.path);
  return (
    <Link href={page.path} {...(here && { 'aria-current': 'page' as const })}>
      {message(`shell.page.${page.id}`)}
      {count === undefined || count === 0 ? null : <span className={styles['count']}>{count}</span>}
    </Link>
  );
}

/** The time of the day by the server's clock. */
export function Clock({ className }: { className: string | undefined }): ReactNode {
  const now = useNow(60);
  return (
    <time className={className} dateTime={new Date(now).toISOString()}>
      {clockTime(now)}
    </time>
  );
}

/** At most two letters: "TiB 1" gives T1, "Stabschef" gives S. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}
