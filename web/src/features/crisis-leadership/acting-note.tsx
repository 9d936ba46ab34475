import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf } from './acting.ts';
import styles from './leadership-page.module.css';

/** Why the one who looks may or may not decide here. */
export function ActingNote(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const today = useNow();
  const acting = actingOf(leadership, roles);
  if (leadership.heightenedAlert !== null)
    return <p className={styles['fine']}>{message('heightened-alert.leads')}</p>;
  const isSecretary = acting === 'nobody' && roles.includes('secretary');
  return (
    <p className={styles['fine']}>
      {acting === 'vice-chair'
        ? message('register.acting.vice-chair', {
            time: clockOrDate(leadership.chairPrevented?.since ?? today, today),
          })
        : message(isSecretary ? 'register.acting.secretary' : `register.acting.${acting}`)}
    </p>
  );
}
