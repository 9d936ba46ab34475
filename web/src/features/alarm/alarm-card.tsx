import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { callsInOrder, countStandings } from '#shared/alarm/standing.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { RestrictedText } from '../../components/restricted-text.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useStateReader } from '../../sync/use-live.ts';
import { AlarmActions } from './alarm-actions.tsx';
import styles from './alarm-card.module.css';
import { AlarmTurn } from './alarm-turn.tsx';
import { answerWords } from './call-words.ts';
import { CallBoard } from './call-board.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { ownCallOf } from './own-alarms.ts';
import { TestMark } from './test-mark.tsx';

/** One alarm: what was said, how it stands, what may be done, and its recipients. An ended one opens on demand. */
export function AlarmCard({ alarm }: { alarm: Alarm }): ReactNode {
  const table = useLive((state) => state.alarmCalls);
  const calls = useMemo(() => callsInOrder(table, alarm), [table, alarm]);
  const title = useId();
  const [shown, setShown] = useState(alarm.status === 'open');
  return (
    <section className={styles['card']} aria-labelledby={title} data-test={alarm.test || undefined}>
      <Head alarm={alarm} calls={calls} titleId={title} />
      {alarm.status === 'open' ? <AlarmTurn alarm={alarm} calls={calls} /> : null}
      <OwnAnswer alarm={alarm} />
      <AlarmActions alarm={alarm} />
      <details
        className={styles['people']}
        open={shown}
        onToggle={(event) => setShown(event.currentTarget.open)}
      >
        <summary>
          {message('alarm.people')} <span className={styles['fine']}>{calls.length}</span>
        </summary>
        {shown ? <CallBoard alarm={alarm} calls={calls} /> : null}
      </details>
    </section>
  );
}

function Head({
  alarm,
  calls,
  titleId,
}: {
  alarm: Alarm;
  calls: readonly AlarmCall[];
  titleId: string;
}): ReactNode {
  const today = useNow();
  const incident = useLive((state) => state.incidents.get(alarm.incident ?? ''));
  const counts = countStandings(calls);
  const time = clockOrDate(alarm.sentAt, today);
  const missed = counts['not-reached'] + counts['no-channel'];
  const parts = [
    counts.coming > 0 ? message('alarm.count.coming', { count: counts.coming }) : null,
    counts.understood > 0 ? message('alarm.count.understood', { count: counts.understood }) : null,
    counts.cannot > 0 ? message('alarm.count.cannot', { count: counts.cannot }) : null,
    counts.unanswered > 0 ? message('alarm.count.unanswered', { count: counts.unanswered }) : null,
    missed > 0 ? message('alarm.count.not-reached', { count: missed }) : null,
    counts.waiting > 0 && alarm.status === 'open'
      ? message('alarm.count.waiting', { count: counts.waiting })
      : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles['head']}>
      <div className={styles['first']}>
        {alarm.test ? <TestMark /> : null}
        <Message alarm={alarm} id={titleId} />
        <b className={styles['count']}>
          <span aria-hidden="true">
            {message('alarm.answered-of', { answered: counts.answered, count: counts.count })}
          </span>
          <VisuallyHidden>
            {message('alarm.answered-of.long', { answered: counts.answered, count: counts.count })}
          </VisuallyHidden>
        </b>
      </div>
      <p className={styles['fine']}>
        <span>
          {alarm.escalation === null
            ? message('alarm.sent', { time, by: alarm.sentBy ?? message('roles.system') })
            : message('alarm.sent.rule', { time })}
        </span>
        <span>{message(`alarm.mode.${alarm.mode}`)}</span>
        {alarm.acknowledgeWithinMinutes === null ? null : (
          <span>{message('alarm.within', { minutes: alarm.acknowledgeWithinMinutes })}</span>
        )}
        {incident === undefined ? null : (
          <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link>
        )}
        {alarm.status === 'ended' ? <span>{endedWords(alarm, today)}</span> : null}
      </p>
      <p className={styles['counts']}>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </div>
  );
}

function Message({ alarm, id }: { alarm: Alarm; id: string }): ReactNode {
  const { roles } = useAccount();
  const readState = useStateReader();
  const organisation = useLive((state) => state.organisation?.id ?? '');
  const restricted = useLive((state) => state.restrictedRecords.has(alarm.id));
  if (alarm.message !== null)
    return (
      <h3 id={id} className={styles['message']}>
        {alarm.message}
      </h3>
    );
  const address = mayReadRestricted(readState(), roles, alarm.id)
    ? `/api/organisations/${organisation}/records/${alarm.id}/sealed`
    : null;
  return (
    <div className={styles['message']}>
      <h3 id={id}>{message(restricted ? 'common.restricted' : 'alarm.message.gone')}</h3>
      {restricted ? <RestrictedText address={address} field="message" /> : null}
    </div>
  );
}

function endedWords(alarm: Alarm, today: number): string {
  const how = alarm.endedHow ?? 'answered';
  const time = clockOrDate(alarm.endedAt ?? alarm.sentAt, today);
  const ended =
    how === 'by-hand'
      ? message('alarm.ended.by-hand', { time, by: alarm.endedBy ?? message('roles.system') })
      : message(`alarm.ended.${how}`, { time });
  return alarm.endReason === null
    ? ended
    : `${ended}. ${message('alarm.ended.reason', { reason: alarm.endReason })}`;
}

/** What oneself has answered, which may be changed for as long as the alarm is shown. */
function OwnAnswer({ alarm }: { alarm: Alarm }): ReactNode {
  const account = useAccount();
  const calls = useLive((state) => state.alarmCalls);
  const [changing, setChanging] = useState(false);
  const call = useMemo(() => ownCallOf(alarm, calls, account), [alarm, calls, account]);
  if (call === null) return null;
  if (changing || (call.answer === null && alarm.status === 'ended'))
    return (
      <div className={styles['own']}>
        <OwnAnswers alarm={alarm.id} onAnswered={() => setChanging(false)} />
      </div>
    );
  if (call.answer === null) return null;
  return (
    <p className={styles['own']}>
      {message('alarm.own.yours')}: <b>{answerWords(call.answer, call.minutes)}</b>{' '}
      <button type="button" className={styles['link']} onClick={() => setChanging(true)}>
        {message('alarm.own.change')}
      </button>
    </p>
  );
}
