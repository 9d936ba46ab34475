import { may } from '#shared/authorization/capabilities.ts';
import type { ListProblem } from '#shared/alarm/events.ts';
import { message } from '#shared/language/message.ts';
import type { State } from '#shared/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './lists-page.module.css';

/** The monthly check of the lists: when, what it found, and doing it now. */
export function ListCheck(): ReactNode {
  const check = useLive((state) => state.alarmCheck);
  const { roles } = useAccount();
  const now = useNow();
  const { send, busy, refusal } = useSend();
  return (
    <Pane
      title={message('alarm.check')}
      className={styles['check']}
      end={
        may(roles, 'alarm.check-lists') ? (
          <Button size="small" busy={busy} onClick={() => void send('alarm.check-lists', {})}>
            {message(busy ? 'alarm.check.checking' : 'alarm.check.now')}
          </Button>
        ) : undefined
      }
    >
      <div className={styles['found']} role="status">
        <p className={styles['fine']}>{whenChecked(check, now)}</p>
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        {check === null || check.checkedAt === null ? null : check.problems.length === 0 ? (
          <p>
            <Glyph name="status-green" /> {message('alarm.check.good')}
          </p>
        ) : (
          <>
            <p>
              <Glyph name="status-yellow" />{' '}
              <b>{message('alarm.check.problems', { count: check.problems.length })}</b>
            </p>
            <ul>
              {check.problems.map((problem) => (
                <li key={JSON.stringify(problem)}>{problemWords(liveState(), problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Pane>
  );
}

function whenChecked(check: State['alarmCheck'], now: number): string {
  if (check === null) return message('alarm.check.not-planned');
  const next = clockOrDate(check.nextCheckAt, now);
  return check.checkedAt === null
    ? message('alarm.check.never', { next })
    : message('alarm.check.last', { time: clockOrDate(check.checkedAt, now), next });
}

function problemWords(state: State, found: ListProblem): string {
  switch (found.problem) {
    case 'recipient-without-channel':
    case 'recipient-in-no-list':
      return message(`alarm.problem.${found.problem}`, { name: recipientName(state, found.recipient) });
    case 'address-missing':
      return message(`alarm.problem.address-missing.${found.channel}`, {
        name: recipientName(state, found.recipient),
      });
    case 'list-empty':
    case 'list-unreachable':
      return message(`alarm.problem.${found.problem}`, {
        name: state.alarmLists.get(found.list)?.name ?? found.list,
      });
    case 'rule-without-recipient':
      return message('alarm.problem.rule-without-recipient', {
        name: state.organisation?.escalationRules?.find(({ id }) => id === found.rule)?.name ?? found.rule,
      });
    case 'nobody-on-call':
      return message('alarm.problem.nobody-on-call', { hours: found.hours });
  }
}

const recipientName = (state: State, id: string): string => state.alarmRecipients.get(id)?.name ?? id;
