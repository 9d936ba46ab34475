import type { Statistics } from '#shared/reports/statistics.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState, LoadingBars } from '../../../components/pane-states.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { now } from '../../../lib/clock.ts';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { ReportPane } from '../report-pane.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { useReport } from '../use-report.ts';
import { GoalsOverTime } from './goals-over-time.tsx';
import { type Period, periodQuery, periods } from './period.ts';
import { StatisticPane } from './statistic-pane.tsx';
import { useStatisticNames } from './use-statistic-names.ts';

/** Statistics over incidents, by type, level, month and department, and how the own goals went. */
export default function StatisticsPage(): ReactNode {
  const ready = useReady();
  const [period, setPeriod] = useState<Period>('year');
  const query = useMemo(() => periodQuery(period, now()), [period]);
  const incidents = useLive((state) => state.incidents);
  const reviews = useLive((state) => state.reviews);
  const goals = useLive((state) => state.reviewGoals);
  const costs = useLive((state) => state.costs);
  const state = useReport<Statistics>('statistics', ready ? query : null, [incidents, reviews, goals, costs]);
  const names = useStatisticNames();
  if (!ready) return <LoadingBars />;
  const data = state.report?.data ?? null;
  return (
    <div className={styles['page']}>
      <ReportTop title={message('shell.page.statistics')}>
        <Segmented
          label={message('statistics.period')}
          options={periods.map((value) => ({ value, label: message(`statistics.period.${value}`) }))}
          value={period}
          onChange={setPeriod}
        />
      </ReportTop>
      <div className={styles['columns']}>
        <div className={styles['work']}>
          {data === null ? <LoadingBars /> : <Parts data={data} names={names} />}
        </div>
        <ReportPane name="statistics" query={query} state={state} />
      </div>
    </div>
  );
}

function Parts({
  data,
  names,
}: {
  data: Statistics;
  names: ReturnType<typeof useStatisticNames>;
}): ReactNode {
  if (data.count === 0)
    return (
      <EmptyState title={message('statistics.none')}>
        {data.exercises === 0 ? null : message('statistics.exercises', { count: data.exercises })}
      </EmptyState>
    );
  return (
    <>
      <p className={styles['lead']}>
        {message('statistics.count', { count: data.count, exercises: data.exercises })}
      </p>
      <StatisticPane title={message('statistics.by-month')} rows={data.byMonth} name={names.month} />
      <StatisticPane title={message('statistics.by-type')} rows={data.byType} name={names.type} />
      <StatisticPane title={message('statistics.by-level')} rows={data.byLevel} name={names.level} />
      <StatisticPane
        title={message('statistics.by-department')}
        rows={data.byDepartment}
        name={names.department}
      />
      <GoalsOverTime goals={data.goals} />
    </>
  );
}
