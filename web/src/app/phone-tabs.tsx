import { message } from '#shared/language/message.ts';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../components/icon.tsx';
import type { FrameState } from './frame.ts';
import { usePages } from './pages.ts';
import { phoneMore } from './later-parts.ts';
import styles from './phone-tabs.module.css';

/** The phone's tabs, and behind the last of them everything else. Gone while text is typed, when the keyboard needs the room. */
export function PhoneTabs({ frame, onFind }: { frame: FrameState; onFind: () => void }): ReactNode {
  const [location] = useLocation();
  const pages = usePages();
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
      {more ? <phoneMore.View onFind={onFind} onClose={() => setMore(false)} /> : null}
    </nav>
  );
}
