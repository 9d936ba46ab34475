import type { Activation } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf, acts } from './acting.ts';
import styles from './decision-page.module.css';
import { OralMark } from './oral-mark.tsx';
import { placeInQueue } from './queue.ts';

interface DecisionAnsweredProps {
  request: string;
  /** Null where the decision has been let go. */
  activation: Activation | null;
  incident: Incident;
  /** The page was opened to decide, so that an answer by somebody else comes as news. */
  wasReading: boolean;
}

/** What was decided, by whom and why, and the way on: the next question that waits, where there is one. */
export function DecisionAnswered({
  request,
  activation,
  incident,
  wasReading,
}: DecisionAnsweredProps): ReactNode {
  const today = useNow();
  const { name, roles } = useAccount();
  const incidents = useLive((state) => state.incidents);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const restricted = useLive((state) => activation !== null && state.restrictedRecords.has(activation.id));
  const { next } = placeInQueue({ incidents, crisisLeadership }, request);
  const nextIncident = next === null ? undefined : incidents.get(next.incident);
  const isOthers = wasReading && activation !== null && activation.decidedBy !== name;
  return (
    <div className={styles['answers']} role="status">
      {isOthers ? <p>{message('crisis-leadership.answered.meanwhile')}</p> : null}
      <p>
        <b>
          {message(
            activation === null
              ? 'crisis-leadership.answered'
              : `crisis-leadership.answered.${activation.decision}`,
          )}
        </b>{' '}
        {activation === null ? null : (
          <>
            {message('crisis-leadership.answered.by', {
              time: clockOrDate(activation.decidedAt, today),
              who: activation.decidedBy ?? message('roles.chair'),
            })}{' '}
            <OralMark activation={activation} />
          </>
        )}
      </p>
      {activation === null ? null : (
        <p>{activation.motive ?? (restricted ? message('common.restricted') : '')}</p>
      )}
      {next !== null && acts(actingOf(crisisLeadership, roles)) ? (
        <Link
          href={paths.decision(next.request)}
          className={buttonClass({ kind: 'primary', size: 'touch' }, styles['wide'])}
        >
          {message('crisis-leadership.queue.next', {
            incident: nextIncident === undefined ? '' : incidentName(nextIncident.number),
          })}
          <Icon of={ArrowRight} />
        </Link>
      ) : null}
      {activation === null || activation.oral === null ? null : (
        <Link
          href={paths.oralDecision(activation.id)}
          className={buttonClass({ size: 'touch' }, styles['wide'])}
        >
          {message('oral.page.title')}
        </Link>
      )}
      <Link href={paths.crisisLeadership} className={buttonClass({ size: 'touch' })}>
        {message('shell.page.crisis-leadership')}
      </Link>
      <Link href={paths.incident(incident.id)} className={buttonClass({ size: 'touch' })}>
        {message('crisis-leadership.whole-brief')}
      </Link>
    </div>
  );
}
