import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { ConnectionIndicator } from '../components/connection-indicator.tsx';
import { ModeChip } from '../components/mode-chip.tsx';
import type { FrameState } from './frame.ts';
import { OrganisationMark, useExample } from './organisation-mark.tsx';
import styles from './phone-top.module.css';
import { Clock } from './top-bar.tsx';

/** The phone's top line: how fresh, in what mode, what time. The mode of every day gives way to the mark of an example, and below 360 px. */
export function PhoneTop({ frame }: { frame: FrameState }): ReactNode {
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
    </header>
  );
}
