import { may } from '#shared/authorization/capabilities.ts';
import { lateShift, nextShift } from '#shared/duty/rota.ts';
import type { Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useNow } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useIsPast, useLive } from '../../sync/use-live.ts';
import { AloneDialog } from './alone-dialog.tsx';
import styles from './duty-page.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { dialled, shiftTime } from './shift-time.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';

/** Who is on duty now and next, and the step to take: hand over, or receive. */
export function DutyNow(): ReactNode {
  const { id } = useAccount();
  const current = useLive((state) => state.duty.current);
  return (
    <div className={styles['now']}>
      {current === null ? (
        <p>
          <b className={styles['name']}>{message('duty.nobody')}</b>
          {message('duty.nobody.what')}
        </p>
      ) : (
        <>
          <p>
            <b className={styles['name']}>{current.name ?? message('common.restricted')}</b>
            {current.account === id ? message('duty.you') : null}
          </p>
          <ShiftFacts shift={current} />
        </>
      )}
      <Next />
      <Step current={current} mine={current?.account === id} />
    </div>
  );
}

function Next(): ReactNode {
  const duty = useLive((state) => state.duty);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const at = useNow(60);
  const now = new Date(at).toISOString();
  const next = nextShift({ duty, dutyShifts }, now);
  const late = lateShift({ duty, dutyShifts }, now);
  if (late !== null)
    return (
      <Notice kind="attention">
        {message('duty.late', {
          name: late.name ?? message('common.restricted'),
          time: shiftTime(late.from, at),
        })}{' '}
        {late.phone === null ? null : <a href={dialled(late.phone)}>{late.phone}</a>}
      </Notice>
    );
  return (
    <dl className={styles['next']}>
      <dt>{message('duty.next')}</dt>
      {next === null ? (
        <dd>{message('duty.next.none')}</dd>
      ) : (
        <dd>
          <b>{next.name ?? message('common.restricted')}</b>{' '}
          {message('duty.next.from', { time: shiftTime(next.from, at) })}{' '}
          {next.phone === null ? null : <a href={dialled(next.phone)}>{next.phone}</a>}
        </dd>
      )}
    </dl>
  );
}

/** What the one who looks may do about the shift. A hand-over that waits has its own pane. */
function Step({ current, mine }: { current: Shift | null; mine: boolean }): ReactNode {
  const { roles } = useAccount();
  const past = useIsPast();
  const waiting = useLive((state) => state.duty.handOver !== null);
  const [open, setOpen] = useState<'take-over' | 'hand-over' | 'alone' | null>(null);
  const close = (): void => setOpen(null);
  if (past) return null;
  if (!may(roles, 'duty.take-over')) return <p className={styles['denied']}>{message('duty.denied')}</p>;
  const step = mine ? 'hand-over' : current === null ? 'take-over' : 'alone';
  const words = {
    'hand-over': 'duty.hand-over',
    'take-over': 'duty.take-over',
    alone: 'duty.over.alone',
  } as const;
  if (waiting && open === null) return null;
  return (
    <div className={styles['actions']}>
      <Button kind={step === 'alone' ? 'secondary' : 'primary'} onClick={() => setOpen(step)}>
        {message(words[step])}
      </Button>
      {open === 'take-over' ? <TakeOverDialog current={current} onClose={close} /> : null}
      {open === 'hand-over' && current !== null ? <HandOverDialog shift={current} onClose={close} /> : null}
      {open === 'alone' && current !== null ? <AloneDialog shift={current} onClose={close} /> : null}
    </div>
  );
}
