import { may } from '#shared/authorization/capabilities.ts';
import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import { waitingRequests } from '#shared/crisis-leadership/waiting.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { standingOf } from './brief.ts';
import styles from './leadership-page.module.css';
import { OralDecisionDialog } from './oral-decision-dialog.tsx';

/** The questions that wait for the chair in their order, each with the way to its brief, and to an answer given by telephone. */
export function Requests(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const incidents = useLive((state) => state.incidents);
  const [oral, setOral] = useState<ActivationRequest | 'unasked' | null>(null);
  const waiting = waitingRequests({ incidents, crisisLeadership: leadership });
  const records = may(roles, 'crisis-leadership.record-oral-decision');
  const dialogRequest = oral === 'unasked' ? null : oral;
  return (
    <Pane
      title={message('crisis-leadership.requests')}
      count={waiting.length}
      end={
        records && waiting.length === 0 ? (
          <Button size="small" onClick={() => setOral('unasked')}>
            {message('oral.record.short')}
          </Button>
        ) : null
      }
    >
      {waiting.length === 0 ? (
        <EmptyState title={message('crisis-leadership.requests.none')}>
          {message('crisis-leadership.requests.none.what')}
        </EmptyState>
      ) : (
        <ol>
          {waiting.map((request, at) => (
            <RequestRow
              key={request.id}
              request={request}
              place={waiting.length < 2 ? null : { position: at + 1, count: waiting.length }}
              onOral={records ? () => setOral(request) : null}
            />
          ))}
        </ol>
      )}
      {oral === null ? null : (
        <OralDecisionDialog
          request={dialogRequest}
          incident={dialogRequest?.incident ?? null}
          onClose={() => setOral(null)}
        />
      )}
    </Pane>
  );
}

function RequestRow({
  request,
  place,
  onOral,
}: {
  request: ActivationRequest;
  place: { position: number; count: number } | null;
  onOral: (() => void) | null;
}): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const incident = useLive((state) => state.incidents.get(request.incident));
  const today = useNow();
  const decides = standingOf(request, leadership, roles).kind === 'decide';
  return (
    <li className={styles['row']}>
      <div>
        {place === null ? null : (
          <p className={styles['fine']}>{message('crisis-leadership.queue', place)}</p>
        )}
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
      <div className={styles['acts']}>
        <Link
          href={paths.decision(request.id)}
          className={buttonClass({ kind: decides ? 'primary' : 'secondary', size: 'small' })}
        >
          {message(decides ? 'crisis-leadership.decide' : 'crisis-leadership.brief.show')}
        </Link>
        {onOral === null ? null : (
          <Button size="small" onClick={onOral}>
            {message('oral.record.short')}
          </Button>
        )}
      </div>
    </li>
  );
}
