import { may } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { RecordDecisionDialog } from './record-decision-dialog.tsx';

/** What has been decided: the chair's answers to activation, and the committee's own decisions, latest first. */
export function Decisions(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const [recording, setRecording] = useState(false);
  const activations = Object.values(leadership.activations).map((one) => ({
    at: one.decidedAt,
    activation: one,
  }));
  const decisions = Object.values(leadership.decisions).map((one) => ({ at: one.decidedAt, decision: one }));
  const all = [...activations, ...decisions].sort((one, other) => (one.at < other.at ? 1 : -1));
  const acting =
    may(roles, 'crisis-leadership.record-decision') &&
    (!roles.includes('vice-chair') || leadership.chairPrevented !== null);
  return (
    <Pane
      title={message('crisis-leadership.decisions')}
      count={all.length}
      end={
        acting ? (
          <Button
            size="small"
            onClick={() => setRecording(true)}
            unavailable={leadership.status === 'active' ? undefined : message('crisis-leadership.not-active')}
          >
            {message('crisis-leadership.record')}
          </Button>
        ) : null
      }
    >
      {all.length === 0 ? (
        <EmptyState title={message('crisis-leadership.decisions.none')}>
          {message('crisis-leadership.decisions.none.what')}
        </EmptyState>
      ) : (
        <ol>
          {all.map((one) =>
            'activation' in one ? (
              <ActivationRow key={one.activation.id} id={one.activation.id} />
            ) : (
              <DecisionRow key={one.decision.id} id={one.decision.id} />
            ),
          )}
        </ol>
      )}
      <div className={styles['foot']}>
        <Law of="decision-record" />
      </div>
      {recording ? <RecordDecisionDialog onClose={() => setRecording(false)} /> : null}
    </Pane>
  );
}

function ActivationRow({ id }: { id: string }): ReactNode {
  const today = useNow();
  const activation = useLive((state) => state.crisisLeadership.activations[id]);
  const incident = useLive((state) => state.incidents.get(activation?.incident ?? ''));
  if (activation === undefined) return null;
  return (
    <li className={styles['decision']}>
      <time dateTime={activation.decidedAt}>{clockOrDate(activation.decidedAt, today)}</time>
      <div>
        <b>{message(`crisis-leadership.answered.${activation.decision}`)}</b>
        {incident === undefined ? null : (
          <p>
            {incidentName(incident.number)} {incident.title}
          </p>
        )}
        {activation.motive === null ? null : <p>{activation.motive}</p>}
        <p className={styles['fine']}>
          {message('crisis-leadership.decided-by', {
            who: activation.decidedBy ?? message('roles.chair'),
          })}{' '}
          {activation.presentedBy === null
            ? null
            : message('crisis-leadership.presented', { who: activation.presentedBy })}
        </p>
      </div>
    </li>
  );
}

function DecisionRow({ id }: { id: string }): ReactNode {
  const today = useNow();
  const decision = useLive((state) => state.crisisLeadership.decisions[id]);
  if (decision === undefined) return null;
  return (
    <li className={styles['decision']}>
      <time dateTime={decision.decidedAt}>{clockOrDate(decision.decidedAt, today)}</time>
      <div>
        <b>{message('crisis-leadership.decision.number', { number: decision.number })}</b>
        <p>{decision.text ?? message('common.restricted')}</p>
        {decision.grounds === null ? null : <p>{decision.grounds}</p>}
        <p className={styles['fine']}>
          {decision.decidedBy === null
            ? null
            : message('crisis-leadership.decided-by', { who: decision.decidedBy })}{' '}
          {decision.presentedBy === null
            ? null
            : message('crisis-leadership.presented', { who: decision.presentedBy })}{' '}
          {decision.participants.length === 0
            ? null
            : message('crisis-leadership.took-part', {
                who: new Intl.ListFormat('sv').format(decision.participants),
              })}
        </p>
      </div>
    </li>
  );
}
