import { message } from '#shared/language/message.ts';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../components/button.tsx';
import { ConnectionIndicator } from '../components/connection-indicator.tsx';
import { Icon } from '../components/icon.tsx';
import { ModeChip } from '../components/mode-chip.tsx';
import type { FrameState } from './frame.ts';
import { OrganisationMark, useExample } from './organisation-mark.tsx';
import { usePages } from './pages.ts';
import { phoneMore } from './later-parts.ts';
import styles from './phone-top.module.css';
import { Clock } from './top-bar.tsx';

/** The phone's top line: how fresh, in what mode, what time; and, where there are no tabs, everything else. The mode of every day gives way to the mark of an example, and below 360 px. */
export function PhoneTop({ frame, onFind }: { frame: FrameState; onFind?: () => void }): ReactNode {
  const [more, setMore] = useState(false);
  const tabs = usePages().some(({ tab }) => tab !== undefined);
  const example = useExample();
  return (
    <header className={styles['top']}>
      {frame.connection === null ? <OrganisationMark /> : <ConnectionIndicator {...frame.connection} />}
      <span className={styles['space']} />
      {example && frame.mode === 'live' ? (
        <span className={styles['example']}>{message('common.example')}</span>
      ) : (
        <ModeChip mode={frame.mode} />
      )}
      <Clock className={styles['clock']} />
      {tabs || onFind === undefined ? null : (
        <IconButton
          kind="quiet"
          label={message('shell.tab.more')}
          aria-haspopup="dialog"
          icon={<Icon of={Ellipsis} size={22} />}
          onClick={() => setMore(true)}
        />
      )}
      {more && onFind !== undefined ? (
        <phoneMore.View onFind={onFind} onClose={() => setMore(false)} />
      ) : null}
    </header>
  );
}
