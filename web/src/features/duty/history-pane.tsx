import type { HandOver, Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './duty-page.module.css';
import { shiftTime } from './shift-time.ts';

const shownFirst = 5;

/** The shifts before, the latest first, and how each was handed over. All changes of duty stand in the diary. */
export function HistoryPane(): ReactNode {
  const history = useLive((state) => state.dutyHistory);
  const handOvers = useLive((state) => state.dutyHandOvers);
  const [all, setAll] = useState(false);
  const shifts = [...history.values()].toReversed();
  const signed = new Map(
    [...handOvers.values()].filter(({ status }) => status === 'signed').map((one) => [one.shift, one]),
  );
  return (
    <Pane
      title={message('duty.history')}
      count={shifts.length}
      end={<Link href={paths.journal}>{message('duty.history.journal')}</Link>}
    >
      {shifts.length === 0 ? (
        <EmptyState title={message('duty.history.none')}>{message('duty.history.none.what')}</EmptyState>
      ) : (
        <ol>
          {shifts.slice(0, all ? shifts.length : shownFirst).map((shift) => (
            <PastShift key={shift.id} shift={shift} handOver={signed.get(shift.id) ?? null} />
          ))}
        </ol>
      )}
      {all || shifts.length <= shownFirst ? null : (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {message('duty.history.more', { count: shifts.length })}
        </Button>
      )}
    </Pane>
  );
}

function PastShift({ shift, handOver }: { shift: Shift; handOver: HandOver | null }): ReactNode {
  const at = useNow(60);
  return (
    <li className={styles['past']}>
      <b>{shift.name ?? message('common.restricted')}</b>
      <span>
        {message('duty.history.span', {
          from: shiftTime(shift.since, at),
          to: shiftTime(shift.endedAt ?? shift.since, at),
        })}
      </span>
      {handOver === null ? null : (
        <p className={styles['how']}>
          {handOver.alone
            ? message('duty.history.alone', { reason: handOver.reason ?? message('common.restricted') })
            : message('duty.history.received', { name: handOver.signedBy ?? message('common.restricted') })}
        </p>
      )}
    </li>
  );
}
