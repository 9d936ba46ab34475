import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { standingOf } from './brief.ts';
import styles from './leadership-page.module.css';

/** The questions that wait for the chair, each with the way to its brief. */
export function Requests(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const incidents = useLive((state) => state.incidents);
  const today = useNow();
  const waiting = Object.values(leadership.requests).filter(({ status }) => status === 'waiting');
  return (
    <Pane title={message('crisis-leadership.requests')} count={waiting.length}>
      {waiting.length === 0 ? (
        <EmptyState title={message('crisis-leadership.requests.none')}>
          {message('crisis-leadership.requests.none.what')}
        </EmptyState>
      ) : (
        <ul>
          {waiting.map((request) => {
            const incident = incidents.get(request.incident);
            const decides = standingOf(request, leadership, roles).kind === 'decide';
            return (
              <li key={request.id} className={styles['row']}>
                <div>
                  <b>
                    {incident === undefined ? '' : incidentName(incident.number)}{' '}
                    {incident?.title ?? message('common.restricted')}
                  </b>
                  <p>
                    {message('crisis-leadership.requested', {
                      time: clockOrDate(request.requestedAt, today),
                      who: request.requestedBy ?? message('crisis-leadership.somebody'),
                    })}{' '}
                    {request.openedAt === null
                      ? message('crisis-leadership.not-opened')
                      : message('crisis-leadership.opened', { time: clockOrDate(request.openedAt, today) })}
                  </p>
                  {request.motive === null ? null : <p>{request.motive}</p>}
                </div>
                <Link
                  href={paths.decision(request.id)}
                  className={buttonClass({ kind: decides ? 'primary' : 'secondary', size: 'small' })}
                >
                  {message(decides ? 'crisis-leadership.decide' : 'crisis-leadership.brief.show')}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Pane>
  );
}
