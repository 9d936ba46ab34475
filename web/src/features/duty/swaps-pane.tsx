import { may } from '#shared/authorization/capabilities.ts';
import type { Swap } from '#shared/duty/state.ts';
import { mayAnswerSwap } from '#shared/duty/swaps.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './hand-over.module.css';
import { shiftTime } from './shift-time.ts';

/** Proposals to swap that wait: those for oneself to answer first, and those that one has made. */
export function SwapsPane(): ReactNode {
  const { id, roles } = useAccount();
  const swaps = useLive((state) => state.dutySwaps);
  if (!may(roles, 'duty.answer-swap')) return null;
  const waiting = [...swaps.values()].filter(({ status }) => status === 'waiting');
  const asked = waiting.filter((swap) => mayAnswerSwap(swap, id));
  const own = waiting.filter(({ account }) => account === id);
  if (asked.length + own.length === 0) return null;
  return (
    <Pane title={message('duty.swaps')} count={asked.length + own.length}>
      {[...asked, ...own].map((swap) => (
        <SwapRow key={swap.id} swap={swap} own={swap.account === id} />
      ))}
    </Pane>
  );
}

function SwapRow({ swap, own }: { swap: Swap; own: boolean }): ReactNode {
  const { send, busy, refusal } = useSend();
  const words = useSwapWords(swap);
  const answer = async (accepted: boolean): Promise<void> => {
    if (await send('duty.answer-swap', { swap: swap.id, accepted }))
      announceOwn(message(accepted ? 'duty.swaps.accepted' : 'duty.swaps.declined'));
  };
  const withdraw = async (): Promise<void> => {
    if (await send('duty.withdraw-swap', { swap: swap.id })) announceOwn(message('duty.swaps.withdrawn'));
  };
  return (
    <div className={styles['pane']}>
      <div>
        <b>{message(own ? 'duty.swaps.mine' : 'duty.swaps.to-you')}</b>
        <p>{words}</p>
        {swap.note === null ? null : <p className={styles['note']}>{swap.note}</p>}
      </div>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <div className={styles['actions']}>
        {own ? (
          <Button busy={busy} onClick={() => void withdraw()}>
            {message('duty.swaps.withdraw')}
          </Button>
        ) : (
          <>
            <Button busy={busy} onClick={() => void answer(true)}>
              {message('duty.swaps.accept')}
            </Button>
            <Button busy={busy} onClick={() => void answer(false)}>
              {message('duty.swaps.decline')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function useSwapWords(swap: Swap): string {
  const shifts = useLive((state) => state.dutyShifts);
  const today = useNow(60);
  const shift = shifts.get(swap.shift);
  const other = swap.withShift === null ? undefined : shifts.get(swap.withShift);
  const time = (at: string | undefined): string => (at === undefined ? '' : shiftTime(at, today));
  const common = {
    by: swap.by ?? message('common.restricted'),
    from: time(shift?.from),
    until: time(shift?.until),
  };
  const hidden = message('common.restricted');
  if (swap.withShift === null) return message('duty.swaps.give', { ...common, name: swap.name ?? hidden });
  return message('duty.swaps.swap', {
    ...common,
    name: other?.name ?? hidden,
    otherFrom: time(other?.from),
    otherUntil: time(other?.until),
  });
}
