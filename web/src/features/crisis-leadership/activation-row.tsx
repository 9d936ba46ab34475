import type { Activation } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './leadership-page.module.css';
import { OralMark } from './oral-mark.tsx';
import { RecordedConditions } from './recorded-conditions.tsx';

/** One answer about activation: given in the console or by word of mouth, on what conditions, and whether it still stands. */
export function ActivationRow({ activation }: { activation: Activation }): ReactNode {
  const today = useNow();
  const incident = useLive((state) => state.incidents.get(activation.incident));
  const { oral, voidAt } = activation;
  return (
    <li className={styles['decision']}>
      <time dateTime={activation.decidedAt}>{clockOrDate(activation.decidedAt, today)}</time>
      <div>
        <b className={classNames(voidAt !== null && styles['void'])}>
          {message(`crisis-leadership.answered.${activation.decision}`)}
        </b>{' '}
        <OralMark activation={activation} />
        {incident === undefined ? null : (
          <p>
            <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link> {incident.title}
          </p>
        )}
        {activation.motive === null ? null : <p className={styles['said']}>{activation.motive}</p>}
        <RecordedConditions activation={activation} />
        <p className={styles['fine']}>
          {message('crisis-leadership.decided-by', { who: activation.decidedBy ?? message('roles.chair') })}{' '}
          {activation.presentedBy === null
            ? null
            : message('crisis-leadership.presented', { who: activation.presentedBy })}{' '}
          {oral === null ? null : (
            <>
              {message('register.recorded-by', {
                who: oral.recordedBy ?? message('crisis-leadership.somebody'),
              })}{' '}
              <Link href={paths.oralDecision(activation.id)}>{message('common.show')}</Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
