import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { paths } from '../../lib/paths.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { AffectedDepartments } from './affected-departments.tsx';
import { ClassificationPanel } from './classification-panel.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { IncidentHead } from './incident-head.tsx';
import styles from './incident-page.module.css';
import type { PickOnMap } from './place-field.tsx';
import { IncidentFacts } from './incident-facts.tsx';

interface IncidentPageProps {
  incident: string;
  /** The incident's journal with its quick entry. */
  journal: ReactNode;
  /** Its tasks. */
  tasks: ReactNode;
  /** The action cards that fit it. */
  actionCards?: ReactNode;
  /** Its files and those of its entries. */
  files: ReactNode;
  /** What the crisis committee has decided because of it. */
  decisions: ReactNode;
  /** Where it goes on: its costs, its review, its replay, its number in the registry. */
  after: ReactNode;
  /** What happens by itself because of it. */
  ahead?: ReactNode;
  /** Alarms people about it; absent where the account may not. */
  onAlarm?: (() => void) | undefined;
  /** A small map of its place. */
  map?: ReactNode;
  /** The map of the form that changes it. */
  pickOnMap?: PickOnMap | undefined;
}

/** One incident: what it is, its level and the reasons, its journal, its tasks. What belongs to other features comes from app. */
export function IncidentPage({
  incident: id,
  journal,
  tasks,
  actionCards,
  files,
  decisions,
  after,
  ahead,
  onAlarm,
  map,
  pickOnMap,
}: IncidentPageProps): ReactNode {
  const ready = useReady();
  const incident = useLive((state) => state.incidents.get(id));
  const organisation = useLive((state) => state.organisation);
  if (!ready) return <LoadingBars />;
  if (incident === undefined || organisation === null)
    return (
      <>
        <VisuallyHidden as="h1">{message('shell.page.incident')}</VisuallyHidden>
        <EmptyState
          title={message('incident.not-found')}
          action={<Link href={paths.board}>{message('common.not-found.action')}</Link>}
        >
          {message('incident.not-found.what')}
        </EmptyState>
      </>
    );
  return (
    <div className={styles['page']}>
      <IncidentHead incident={incident} pickOnMap={pickOnMap} onAlarm={onAlarm} />
      {ahead}
      {incident.status === 'closed' ? <ClosedNotice incident={incident} /> : null}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <ErrorBoundary around="pane" key={`classification.${id}`}>
            <ClassificationPanel incident={incident} organisation={organisation} />
          </ErrorBoundary>
        </div>
        <div className={styles['column']}>
          <ErrorBoundary around="pane" key={`journal.${id}`}>
            {journal}
          </ErrorBoundary>
        </div>
        <div className={styles['side']}>
          {map === undefined || incident.place?.lat === undefined ? null : (
            <ErrorBoundary around="pane" key={`map.${id}`}>
              <div className={styles['map']}>{map}</div>
            </ErrorBoundary>
          )}
          <ErrorBoundary around="pane" key={`decisions.${id}`}>
            {decisions}
          </ErrorBoundary>
          <IncidentFacts incident={incident} />
          {actionCards === undefined ? null : (
            <ErrorBoundary around="pane" key={`cards.${id}`}>
              {actionCards}
            </ErrorBoundary>
          )}
          <ErrorBoundary around="pane" key={`tasks.${id}`}>
            {tasks}
          </ErrorBoundary>
          <ErrorBoundary around="pane" key={`files.${id}`}>
            {files}
          </ErrorBoundary>
          <AffectedDepartments incident={incident} />
          {after}
        </div>
      </div>
    </div>
  );
}
