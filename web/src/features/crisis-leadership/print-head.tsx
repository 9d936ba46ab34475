import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './leadership-page.module.css';

/** On paper alone: whose registers these are, and when and by whom they were printed (ui.md, section 9). */
export function PrintHead(): ReactNode {
  const { name } = useAccount();
  const at = useNow();
  const organisation = useLive((state) => state.organisation);
  const example = organisation?.example === true ? 'yes' : 'no';
  return (
    <p className={styles['print-head']}>
      {message('register.print.head', {
        organisation: organisation?.name ?? '',
        example,
        time: fullTime(at),
        who: name,
      })}
    </p>
  );
}
