import { nextInTurn } from '#shared/alarm/standing.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useNow } from '../../lib/clock.ts';
import { countdown } from '../../lib/countdown.ts';
import { clockOrDate } from '../../lib/format.ts';
import styles from './alarm-card.module.css';

/** What comes next of an alarm by itself, with the time that is left. */
export function AlarmTurn({ alarm, calls }: { alarm: Alarm; calls: readonly AlarmCall[] }): ReactNode {
  const now = useNow(1);
  if (alarm.heldAt !== null)
    return (
      <Notice kind="attention">{message('alarm.held', { time: clockOrDate(alarm.heldAt, now) })}</Notice>
    );
  if (alarm.exhaustedAt !== null) return <Notice kind="wrong">{message('alarm.exhausted')}</Notice>;
  const next = nextInTurn(alarm, calls);
  if (next !== null && next.at !== null) {
    const left = Date.parse(next.at) - now;
    const name = next.call.name ?? message('alarm.unnamed');
    return (
      <p className={styles['turn']} role="timer">
        {left > 0
          ? message('alarm.next', { name, countdown: countdown(left) })
          : message('alarm.next.due', { name })}
      </p>
    );
  }
  const due = calls.find(({ status, dueAt }) => status === 'called' && dueAt !== null)?.dueAt ?? null;
  const left = due === null ? 0 : Date.parse(due) - now;
  if (left <= 0)
    return alarm.mode === 'in-order' && next === null ? (
      <p className={styles['turn']}>{message('alarm.next.none')}</p>
    ) : null;
  return (
    <p className={styles['turn']} role="timer">
      {message('alarm.answer-within', { countdown: countdown(left) })}
    </p>
  );
}
