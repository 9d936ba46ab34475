import type { ReviewData } from '#shared/reports/review-data.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { EmptyState, LoadingBars } from '../../../components/pane-states.tsx';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { IncidentChoice, useChosenIncident, useIncidents, usualIncident } from '../incident-choice.tsx';
import { ReportPane } from '../report-pane.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { useReport } from '../use-report.ts';
import { GoalsPane } from './goals-pane.tsx';
import { ObservationsPane } from './observations-pane.tsx';
import { StepsPane } from './steps-pane.tsx';
import { SummaryPane } from './summary-pane.tsx';

/** The after-action review of an incident: times between steps beside the own goals, observations, causes, measures. */
export default function ReviewPage(): ReactNode {
  const ready = useReady();
  const incidents = useIncidents();
  const [asked, choose] = useChosenIncident();
  const incident = asked === '' ? usualIncident(incidents) : asked;
  const query = useMemo(() => (incident === '' ? null : { incident }), [incident]);
  const state = useReport<ReviewData>('review', ready ? query : null, useChanges());
  if (!ready) return <LoadingBars />;
  const data = state.report?.data ?? null;
  return (
    <div className={styles['page']}>
      <ReportTop title={message('shell.page.review')}>
        <IncidentChoice value={incident} onChange={choose} />
      </ReportTop>
      {query === null ? (
        <EmptyState title={message('review.no-incidents')}>{message('review.no-incidents.what')}</EmptyState>
      ) : (
        <div className={styles['columns']}>
          <div className={styles['work']}>
            {data === null ? (
              <LoadingBars />
            ) : (
              <>
                <StepsPane data={data} />
                <GoalsPane data={data} />
                <ObservationsPane data={data} />
                <SummaryPane key={data.incident} data={data} />
              </>
            )}
          </div>
          <ReportPane name="review" query={query} state={state} />
        </div>
      )}
    </div>
  );
}

/** The parts of the live state that a review tells of. */
function useChanges(): readonly unknown[] {
  return [
    useLive((state) => state.observations),
    useLive((state) => state.reviews),
    useLive((state) => state.reviewGoals),
    useLive((state) => state.tasks),
    useLive((state) => state.incidents),
    useLive((state) => state.costs),
    useLive((state) => state.restrictedRecords),
  ];
}
