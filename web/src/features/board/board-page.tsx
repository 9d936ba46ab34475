import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { usePhone } from '../../lib/viewport.ts';
import styles from './board-page.module.css';
import { DecisionBand } from './decision-band.tsx';
import { DepartmentsPane } from './departments-pane.tsx';
import { IncidentsPane } from './incidents-pane.tsx';
import { KeyFactsPane } from './key-facts-pane.tsx';
import { SafetyPointsPane } from './safety-points-pane.tsx';
import { SituationStrip } from './situation-strip.tsx';
import { useTwoColumns } from './use-two-columns.ts';

export interface BoardPageProps {
  /** The diary with its quick entry. */
  rail: ReactNode;
  tasks: ReactNode;
  /** Who is alarmed and has answered. */
  alarms: ReactNode;
  /** What happens by itself, below the decision that waits. */
  ahead: ReactNode;
  /** Who is on duty, as a line above everything on a phone. */
  dutyBanner: ReactNode;
  /** Null where the account may not report incidents. */
  onNewIncident: (() => void) | null;
}

/**
 * The live board (lägestavla). Columns scroll, the page does not; the order in the document follows the eye
 * (ui.md, section 3). What belongs to other features comes from app.
 */
export function BoardPage(props: BoardPageProps): ReactNode {
  const phone = usePhone();
  const two = useTwoColumns();
  if (phone) return <PhoneBoard {...props} />;
  return (
    <div className={styles['page']}>
      <SituationStrip />
      <DecisionBand />
      {props.ahead}
      <div className={styles['columns']}>
        {two ? <SharedSide rail={props.rail} alarms={props.alarms} /> : <Side alarms={props.alarms} />}
        <div className={styles['column']} data-scrolls>
          <Incidents {...props} />
          <div className={styles['low']}>
            <ErrorBoundary around="pane">{props.tasks}</ErrorBoundary>
            <ErrorBoundary around="pane">
              <SafetyPointsPane />
            </ErrorBoundary>
          </div>
        </div>
        {two ? null : <div className={styles['rail']}>{props.rail}</div>}
      </div>
    </div>
  );
}

function Incidents({ onNewIncident }: BoardPageProps): ReactNode {
  return (
    <ErrorBoundary around="pane">
      <IncidentsPane onNewIncident={onNewIncident} />
    </ErrorBoundary>
  );
}

function Side({ alarms }: { alarms: ReactNode }): ReactNode {
  return (
    <div className={styles['column']}>
      <ErrorBoundary around="pane">
        <KeyFactsPane />
      </ErrorBoundary>
      <ErrorBoundary around="pane">{alarms}</ErrorBoundary>
      <ErrorBoundary around="pane">
        <DepartmentsPane />
      </ErrorBoundary>
    </div>
  );
}

/** Side column and diary in one place, where there is room for one of them. */
function SharedSide({ rail, alarms }: { rail: ReactNode; alarms: ReactNode }): ReactNode {
  const [view, setView] = useState<'state' | 'journal'>('state');
  return (
    <div className={styles['shared']}>
      <div className={styles['switch']}>
        <Segmented
          label={message('board.view')}
          value={view}
          onChange={setView}
          wide
          options={[
            { value: 'state', label: message('board.view.state') },
            { value: 'journal', label: message('board.view.journal') },
          ]}
        />
      </div>
      {view === 'state' ? <Side alarms={alarms} /> : <div className={styles['rail']}>{rail}</div>}
    </div>
  );
}

function PhoneBoard(props: BoardPageProps): ReactNode {
  return (
    <div className={styles['phone']}>
      {props.dutyBanner}
      <DecisionBand />
      {props.ahead}
      <SituationStrip />
      <Incidents {...props} />
      <ErrorBoundary around="pane">{props.tasks}</ErrorBoundary>
      <Side alarms={props.alarms} />
      <ErrorBoundary around="pane">
        <SafetyPointsPane />
      </ErrorBoundary>
    </div>
  );
}
