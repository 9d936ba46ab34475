import { message } from '#shared/language/message.ts';
import type { GoalStatistic } from '#shared/reports/statistics.ts';
import { spanWords } from '#shared/reports/span.ts';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { SmallGraph } from '../../../components/small-graph.tsx';
import { now } from '../../../lib/clock.ts';
import styles from '../report.module.css';

/** How each of the own goals went over the period: a line of what it took, the goal dashed across it. */
export function GoalsOverTime({ goals }: { goals: readonly GoalStatistic[] }): ReactNode {
  return (
    <Pane title={message('statistics.goals')}>
      {goals.length === 0 ? (
        <EmptyState title={message('statistics.goals.none')}>
          {message('statistics.goals.none.what')}
        </EmptyState>
      ) : (
        goals.map((goal) => <GoalGraph key={`${goal.from} ${goal.to}`} goal={goal} />)
      )}
    </Pane>
  );
}

function GoalGraph({ goal }: { goal: GoalStatistic }): ReactNode {
  const { from, to, minutes, met, missed, median, points } = goal;
  const end = message(`review.step.${to}`).toLowerCase();
  const label = message('review.span', { from: message(`review.step.${from}`), to: end });
  return (
    <section className={styles['graph']}>
      <h3>{label}</h3>
      <p className={styles['fine']}>
        {message('statistics.goal', {
          within: spanWords(minutes),
          met,
          all: met + missed,
          median: median === null ? 'none' : spanWords(median),
        })}
      </p>
      {points.length === 0 ? null : (
        <SmallGraph
          label={label}
          points={points.map(({ at, minutes: value }) => ({ at, value }))}
          until={now()}
          shape="slope"
          ceiling={minutes}
          words={spanWords}
          withTable
        />
      )}
    </section>
  );
}
