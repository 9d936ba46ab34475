import type { CommitteeDecision } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './leadership-page.module.css';

/** One decision with what Förvaltningslagen 31 § asks for: day, content, who decided, who presented, who else took part. */
export function DecisionRow({ decision }: { decision: CommitteeDecision }): ReactNode {
  const today = useNow();
  const points = useLive((state) => state.safetyPoints);
  const names = decision.warmingCentres.map((id) => points.get(id)?.name ?? id);
  const list = new Intl.ListFormat('sv');
  const told = [
    ...(decision.decidedBy === null
      ? []
      : [message('crisis-leadership.decided-by', { who: decision.decidedBy })]),
    ...(decision.presentedBy === null
      ? []
      : [message('crisis-leadership.presented', { who: decision.presentedBy })]),
    ...(decision.participants.length === 0
      ? []
      : [message('crisis-leadership.took-part', { who: list.format(decision.participants) })]),
    ...(decision.recordedBy === null ? [] : [message('register.recorded-by', { who: decision.recordedBy })]),
  ];
  const marks = [
    ...(decision.registryNumber === null
      ? []
      : [message('register.registry-number', { number: decision.registryNumber })]),
    ...(decision.proposal === null ? [] : [message('register.answers-proposal')]),
    ...(decision.urgent
      ? [
          decision.reportedAt === null
            ? message('register.not-reported')
            : message('register.reported', { time: clockOrDate(decision.reportedAt, today) }),
        ]
      : []),
    ...(decision.councilMeeting === null
      ? []
      : [message('register.council', { day: decision.councilMeeting })]),
  ];
  return (
    <li className={styles['decision']}>
      <time dateTime={decision.decidedAt}>{clockOrDate(decision.decidedAt, today)}</time>
      <div>
        <b>{message('crisis-leadership.decision.number', { number: decision.number })}</b>{' '}
        {decision.urgent ? <span className={styles['urgent']}>{message('register.urgent.what')}</span> : null}
        <p className={styles['said']}>{decision.text ?? message('common.restricted')}</p>
        {decision.grounds === null ? null : <p>{decision.grounds}</p>}
        {names.length === 0 ? null : <p>{message('register.opens', { points: list.format(names) })}</p>}
        <p className={styles['fine']}>{told.join(' ')}</p>
        {marks.length === 0 ? null : <p className={styles['fine']}>{marks.join('. ')}.</p>}
      </div>
    </li>
  );
}
