import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { PointHandOver, SafetyPoint } from '#shared/safety-point/state.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import { withTexts } from '../../../lib/with-texts.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { useLive } from '../../../sync/use-live.ts';
import styles from './life.module.css';
import { useGive } from './use-give.ts';

const HandOverDialog = lazy(async () => ({
  default: (await withTexts(() => import('./hand-over-dialog.tsx'))).HandOverDialog,
}));

/** The hand-overs of a point, the latest first. */
function useHandOvers(point: string): readonly PointHandOver[] {
  const all = useLive((state) => state.pointHandOvers);
  return [...all.values()]
    .filter(({ safetyPoint }) => safetyPoint === point)
    .sort((one, other) => other.handedOverAt.localeCompare(one.handedOverAt));
}

/** What the shift before has left, for the one who takes over: read and received at the top of the page. */
export function WaitingHandOver({ point }: { point: SafetyPoint }): ReactNode {
  const { id: account, roles } = useAccount();
  const now = useNow();
  const { give, refusal } = useGive();
  const waiting = useHandOvers(point.id).find(({ status }) => status === 'waiting');
  if (waiting === undefined) return null;
  const own = waiting.account === account;
  const receives = may(roles, 'safety-point.receive');
  return (
    <section className={styles['waiting']} aria-labelledby={`hand-over-${waiting.id}`}>
      <h2 id={`hand-over-${waiting.id}`}>
        {message(
          own
            ? 'point-life.hand-over.own'
            : receives
              ? 'point-life.hand-over.waiting'
              : 'point-life.hand-over.waits',
        )}
        <PendingMark of={waiting.id} />
      </h2>
      <HandOverNote handOver={waiting} now={now} />
      {own || !receives ? null : (
        <Button
          kind="primary"
          size="touch"
          onClick={() => void give('safety-point.receive', { handOver: waiting.id })}
        >
          {message('point-life.receive')}
        </Button>
      )}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
    </section>
  );
}

function HandOverNote({ handOver, now }: { handOver: PointHandOver; now: number }): ReactNode {
  const { note, to, handedOverAt, handedOverBy } = handOver;
  const words = { time: clockOrDate(handedOverAt, now), by: handedOverBy ?? message('common.missing') };
  return (
    <>
      <p className={styles['who']}>
        {to === null ? message('point-life.by', words) : message('point-life.by.to', { ...words, to })}
      </p>
      <p className={styles['note']}>{note ?? message('common.restricted')}</p>
    </>
  );
}

/** Leaving word for the next shift, and who received the latest. */
export function HandOvers({ point }: { point: SafetyPoint }): ReactNode {
  const { roles } = useAccount();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const received = useHandOvers(point.id).find(({ status }) => status === 'received');
  return (
    <>
      {received === undefined ? (
        <p className={styles['none']}>{message('point-life.hand-over.none')}</p>
      ) : (
        <>
          <p>
            {message('point-life.received', {
              time: clockOrDate(received.receivedAt ?? received.handedOverAt, now),
              by: received.receivedBy ?? message('common.missing'),
            })}
          </p>
          <HandOverNote handOver={received} now={now} />
        </>
      )}
      {may(roles, 'safety-point.hand-over') ? (
        <Button size="touch" className={styles['act']} onClick={() => setOpen(true)}>
          {message('point-life.hand-over')}
        </Button>
      ) : null}
      {open ? (
        <Suspense>
          <HandOverDialog point={point} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
