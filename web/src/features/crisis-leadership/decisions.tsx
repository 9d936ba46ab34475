import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf } from './acting.ts';
import { ActivationRow } from './activation-row.tsx';
import { type DecisionPeriod, decisionPeriods, latestActivations } from './decision-periods.ts';
import { DecisionRow } from './decision-row.tsx';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { printOnly } from './print-only.ts';
import { RecordDecisionDialog } from './record-decision-dialog.tsx';

/** What has been decided: the committee's decisions numbered by period, and the answers about activation. */
export function Decisions(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const [recording, setRecording] = useState(false);
  const periods = decisionPeriods(leadership);
  const activations = latestActivations(leadership);
  const count = activations.length + Object.keys(leadership.decisions).length;
  const records =
    may(roles, 'crisis-leadership.record-decision') && actingOf(leadership, roles) !== 'vice-waits';
  // Under heightened alert the secretary writes down what the executive board decides.
  const forBoard = leadership.heightenedAlert !== null && roles.includes('secretary');
  const inFunction = leadership.status === 'active' || forBoard;
  return (
    <Pane
      title={message('crisis-leadership.decisions')}
      count={count}
      className={styles['decisions']}
      end={
        <>
          {count === 0 ? null : (
            <Button size="small" icon={<Icon of={Printer} />} onClick={() => printOnly('decisions')}>
              {message('register.print')}
            </Button>
          )}
          {records ? (
            <Button
              size="small"
              onClick={() => setRecording(true)}
              unavailable={inFunction ? undefined : message('crisis-leadership.not-active')}
            >
              {message('crisis-leadership.record')}
            </Button>
          ) : null}
        </>
      }
    >
      {count === 0 ? (
        <EmptyState title={message('crisis-leadership.decisions.none')}>
          {message('crisis-leadership.decisions.none.what')}
        </EmptyState>
      ) : null}
      {periods.map((period) => (
        <Period key={period.id} period={period} />
      ))}
      {activations.length === 0 ? null : (
        <>
          <h3 className={styles['part-title']}>{message('register.activations')}</h3>
          <ol>
            {activations.map((one) => (
              <ActivationRow key={one.id} activation={one} />
            ))}
          </ol>
        </>
      )}
      <div className={styles['foot']}>
        <Law of="decision-record" />
      </div>
      {recording ? <RecordDecisionDialog proposal={null} onClose={() => setRecording(false)} /> : null}
    </Pane>
  );
}

function Period({ period: { id, from, to, decisions } }: { period: DecisionPeriod }): ReactNode {
  const today = useNow();
  const begun = from === null ? '' : clockOrDate(from, today);
  return (
    <>
      <h3 className={styles['part-title']}>
        {id === 'board'
          ? message('register.period.board')
          : to === null
            ? message('register.period', { from: begun })
            : message('register.period.ended', { from: begun, to: clockOrDate(to, today) })}
      </h3>
      {decisions.length === 0 ? (
        <EmptyState title={message('crisis-leadership.decisions.none')}>
          {message('crisis-leadership.decisions.none.what')}
        </EmptyState>
      ) : (
        <ol>
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
    </>
  );
}
