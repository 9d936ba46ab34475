import { message } from '#shared/language/message.ts';
import { Ellipsis, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { AccountPanel } from './account-panel.tsx';
import type { FrameState } from './frame.ts';
import { pages } from './pages.ts';
import styles from './phone-tabs.module.css';

/** The phone's tabs, and behind the last of them everything else. Gone while text is typed, when the keyboard needs the room. */
export function PhoneTabs({ frame, onFind }: { frame: FrameState; onFind: () => void }): ReactNode {
  const [location] = useLocation();
  const [more, setMore] = useState(false);
  return (
    <nav className={styles['tabs']} aria-label={message('shell.nav')}>
      {pages.map((page) =>
        page.tab === undefined ? null : (
          <Link
            key={page.id}
            href={page.path}
            {...(location === page.path && { 'aria-current': 'page' as const })}
          >
            <Icon of={page.tab.icon} size={22} />
            <span>
              {message(`shell.tab.${page.tab.label}`)}
              {frame.counts[page.id] ? (
                <span className={styles['count']}>{frame.counts[page.id]}</span>
              ) : null}
            </span>
          </Link>
        ),
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)}>
        <Icon of={Ellipsis} size={22} />
        {message('shell.tab.more')}
      </button>
      {more ? (
        <Dialog title={message('shell.tab.more')} onClose={() => setMore(false)}>
          <Button
            size="touch"
            className={styles['find']}
            icon={<Icon of={Search} />}
            onClick={() => {
              setMore(false);
              onFind();
            }}
          >
            {message('shell.find')}
          </Button>
          <AccountPanel phone onDone={() => setMore(false)} />
        </Dialog>
      ) : null}
    </nav>
  );
}
