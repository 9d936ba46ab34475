import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import type { Shift } from '#shared/duty/state.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import styles from './duty-page.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { shiftTime } from './shift-time.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';

/** Who is tjänsteman i beredskap now and was before, taking over and handing over. */
export default function DutyPage(): ReactNode {
  const ready = useReady();
  const { current, previous } = useLive((state) => state.duty);
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{message('duty.title')}</h1>
      <Pane title={message('duty.now')}>{ready ? <Now current={current} /> : <LoadingBars />}</Pane>
      <Pane
        title={message('duty.history')}
        end={<Link href={paths.journal}>{message('duty.history.journal')}</Link>}
      >
        {ready ? <History previous={previous} /> : <LoadingBars />}
      </Pane>
    </div>
  );
}

function Now({ current }: { current: Shift | null }): ReactNode {
  const { id, roles } = useAccount();
  const [open, setOpen] = useState<'take-over' | 'hand-over' | null>(null);
  const mayTake = may(roles, 'duty.take-over');
  const mine = current?.account === id;
  const close = (): void => setOpen(null);
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
            {mine ? message('duty.you') : null}
          </p>
          <ShiftFacts shift={current} />
        </>
      )}
      {mayTake ? (
        <div className={styles['actions']}>
          {mine ? (
            <Button kind="primary" onClick={() => setOpen('hand-over')}>
              {message('duty.hand-over')}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => setOpen('take-over')}>
              {message(current === null ? 'duty.take-over' : 'duty.take-over.from')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles['denied']}>{message('duty.denied')}</p>
      )}
      {open === 'take-over' ? <TakeOverDialog current={current} onClose={close} /> : null}
      {open === 'hand-over' && current !== null ? <HandOverDialog shift={current} onClose={close} /> : null}
    </div>
  );
}

/** The live state holds the shift before; all changes of duty stand in the diary. */
function History({ previous }: { previous: Shift | null }): ReactNode {
  const at = useNow();
  if (previous === null)
    return <EmptyState title={message('duty.history.none')}>{message('duty.history.none.what')}</EmptyState>;
  return (
    <ol>
      <li className={styles['past']}>
        <b>{previous.name ?? message('common.restricted')}</b>
        <span>
          {message('duty.history.span', {
            from: shiftTime(previous.since, at),
            to: shiftTime(previous.endedAt ?? previous.since, at),
          })}
        </span>
      </li>
    </ol>
  );
}
