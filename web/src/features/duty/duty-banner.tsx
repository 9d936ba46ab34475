import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { mayAnswerSwap } from '#shared/duty/swaps.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import styles from './duty-banner.module.css';
import { shiftTime } from './shift-time.ts';

/** Who is on duty, as a line above a phone's page, with the way to hand over or take over, or what waits for oneself. */
export function DutyBanner(): ReactNode {
  const ready = useReady();
  const current = useLive((state) => state.duty.current);
  const waits = useWaits();
  const { id, roles } = useAccount();
  const at = useNow();
  if (!ready) return null;
  const mine = current?.account === id;
  return (
    <div className={styles['banner']}>
      <span>
        <b>{who(current?.name ?? null, current === null, mine)}</b>
        {current?.until ? ` ${message('duty.you.until', { time: shiftTime(current.until, at) })}` : null}
      </span>
      {may(roles, 'duty.take-over') ? (
        <Link href={paths.duty}>{waits ?? message(mine ? 'duty.hand-over' : 'duty.take-over')}</Link>
      ) : null}
    </div>
  );
}

/** What about duty waits for the one who looks: a hand-over to sign, a swap to answer. */
function useWaits(): string | null {
  const { id } = useAccount();
  const signs = useLive((state) => state.duty.handOver !== null && state.duty.current?.account !== id);
  const swaps = useLive((state) => state.dutySwaps);
  if (signs) return message('duty.over.waits');
  const asked = [...swaps.values()].some((swap) => swap.status === 'waiting' && mayAnswerSwap(swap, id));
  return asked ? message('duty.swaps.waits') : null;
}

function who(name: string | null, nobody: boolean, mine: boolean): string {
  if (nobody) return message('duty.nobody');
  return mine ? message('duty.you') : message('duty.other', { name: name ?? message('common.restricted') });
}
