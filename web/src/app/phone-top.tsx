import type { ReactNode } from 'react';
import { ConnectionIndicator } from '../components/connection-indicator.tsx';
import { ModeChip } from '../components/mode-chip.tsx';
import type { FrameState } from './frame.ts';
import { OrganisationMark } from './organisation-mark.tsx';
import styles from './phone-top.module.css';
import { Clock } from './top-bar.tsx';

/** The phone's top line: how fresh, in what mode, what time; below 360 px the mode of every day gives way. */
export function PhoneTop({ frame }: { frame: FrameState }): ReactNode {
  return (
    <header className={styles['top']}>
      {frame.connection === null ? <OrganisationMark /> : <ConnectionIndicator {...frame.connection} />}
      <span className={styles['space']} />
      <ModeChip mode={frame.mode} />
      <Clock className={styles['clock']} />
    </header>
  );
}
