import { message } from '#shared/language/message.ts';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './unsent-mark.module.css';

/** What stands beside it was given on this device and is not sent: "Osänd". */
export function UnsentMark(): ReactNode {
  return (
    <span className={styles['mark']}>
      <Icon of={Clock} />
      {message('outbox.mark')}
    </span>
  );
}
