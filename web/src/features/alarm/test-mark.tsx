import { message } from '#shared/language/message.ts';
import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from './test-mark.module.css';

/** The mark of a test alarm: its word, its shape and a striped frame, wherever a test alarm is shown. */
export function TestMark({ large = false }: { large?: boolean }): ReactNode {
  return (
    <span className={styles['mark']} data-large={large || undefined}>
      <Icon of={FlaskConical} />
      {message('alarm.test')}
    </span>
  );
}
