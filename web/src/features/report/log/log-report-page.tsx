import { type ReactNode, useMemo } from 'react';
import { message } from '#shared/language/message.ts';
import { LoadingBars } from '../../../components/pane-states.tsx';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { IncidentChoice, useChosenIncident } from '../incident-choice.tsx';
import { ReportPane } from '../report-pane.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { useReport } from '../use-report.ts';

/** A report that is only read and taken along: the decision log, the alarm report. */
export function LogReportPage({ name }: { name: 'decisions' | 'alarms' }): ReactNode {
  const ready = useReady();
  const [incident, choose] = useChosenIncident();
  const query = useMemo(() => (incident === '' ? {} : { incident }), [incident]);
  const leadership = useLive((state) => state.crisisLeadership);
  const incidents = useLive((state) => state.incidents);
  const calls = useLive((state) => (name === 'alarms' ? state.alarmCalls : null));
  const restricted = useLive((state) => state.restrictedRecords);
  const state = useReport(name, ready ? query : null, [leadership, incidents, calls, restricted]);
  if (!ready) return <LoadingBars />;
  return (
    <div className={styles['page']}>
      <ReportTop
        title={message(name === 'decisions' ? 'shell.page.decision-log' : 'shell.page.alarm-report')}
      >
        <IncidentChoice all value={incident} onChange={choose} />
      </ReportTop>
      <div className={styles['single']}>
        <ReportPane name={name} query={query} state={state} />
      </div>
    </div>
  );
}
