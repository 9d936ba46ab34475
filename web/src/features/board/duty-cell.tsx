import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, deadline } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './situation-strip.module.css';

/** Who is on duty (tjänsteman i beredskap) and until when; a passed time says how long ago. */
export function DutyCell(): ReactNode {
  const current = useLive((state) => state.duty.current);
  const at = useNow();
  const { id, roles } = useAccount();
  const waits = useLive((state) => state.duty.handOver !== null);
  const signs = waits && current?.account !== id && may(roles, 'duty.sign-hand-over');
  const late = current?.until ? deadline(current.until, at).late : false;
  return (
    <dl className={styles['cell']}>
      <dt>{message('board.duty')}</dt>
      <dd className={classNames(current === null && styles['late'])}>
        <Link href={paths.duty}>
          {current === null ? message('board.duty.nobody') : (current.name ?? message('common.restricted'))}
        </Link>
        {signs ? (
          <Link href={paths.duty} className={styles['note'] ?? ''}>
            {message('duty.over.waits')}
          </Link>
        ) : current?.until ? (
          <span className={classNames(styles['note'], late && styles['late'])}>
            {late
              ? deadline(current.until, at).text
              : message('board.duty.until', { time: clockOrDate(current.until, at) })}
          </span>
        ) : null}
      </dd>
    </dl>
  );
}
