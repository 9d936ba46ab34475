import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReviewGoal } from '#shared/review/steps.ts';
import type { GoalOutcome } from '#shared/reports/goal-outcomes.ts';
import type { ReviewData } from '#shared/reports/review-data.ts';
import { spanWords } from '#shared/reports/span.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useAccount } from '../../../lib/session.ts';
import { Bar } from '../bar.tsx';
import { FigureCell } from '../figure-cell.tsx';
import styles from '../report-table.module.css';
import { GoalsDialog } from './goals-dialog.tsx';
import { spanOrNone } from './steps-pane.tsx';

/** The organisation's own goals beside how it went; the line across a bar is the goal. */
export function GoalsPane({ data: { goals, comparedWith } }: { data: ReviewData }): ReactNode {
  const { roles } = useAccount();
  const [changing, setChanging] = useState(false);
  return (
    <Pane
      title={message('review.goals')}
      end={
        may(roles, 'review.set-goals') ? (
          <Button size="small" onClick={() => setChanging(true)}>
            {message('review.goals.change')}
          </Button>
        ) : undefined
      }
    >
      {goals.length === 0 ? (
        <EmptyState title={message('review.goals.none')}>{message('review.goals.none.what')}</EmptyState>
      ) : (
        <table className={classNames(styles['rows'], styles['figures'])}>
          <caption>{message('review.goals')}</caption>
          <thead>
            <tr>
              <th scope="col">{message('review.goal')}</th>
              <th scope="col" className={styles['figure']}>
                {message('review.within')}
              </th>
              <th scope="col" className={styles['figure']}>
                {message('review.taken')}
              </th>
              {comparedWith === null ? null : (
                <th scope="col" className={styles['figure']}>
                  {message('review.other')}
                </th>
              )}
              <th scope="col">{message('review.outcome')}</th>
              <td className={styles['bar']} />
            </tr>
          </thead>
          <tbody>
            {goals.map((goal, index) => (
              <GoalRow
                key={`${goal.from} ${goal.to}`}
                goal={goal}
                other={comparedWith === null ? undefined : (comparedWith.goals[index]?.taken ?? null)}
              />
            ))}
          </tbody>
        </table>
      )}
      {changing ? <GoalsDialog onClose={() => setChanging(false)} /> : null}
    </Pane>
  );
}

/** `other`: how long it took where it is compared; undefined: with nothing. */
function GoalRow({ goal, other }: { goal: GoalOutcome; other: number | null | undefined }): ReactNode {
  const { minutes, taken, met } = goal;
  return (
    <tr>
      <th scope="row">{goalWords(goal)}</th>
      <FigureCell label={message('review.within')}>{spanWords(minutes)}</FigureCell>
      <FigureCell label={message('review.taken')}>{spanOrNone(taken)}</FigureCell>
      {other === undefined ? null : (
        <FigureCell label={message('review.other')}>{spanOrNone(other)}</FigureCell>
      )}
      <td className={classNames(met === true && styles['met'], met === false && styles['missed'])}>
        {met === null ? '' : message(met ? 'review.met' : 'review.not-met')}
      </td>
      <td className={styles['bar']}>
        <Bar
          value={taken}
          other={other ?? null}
          goal={minutes}
          most={Math.max(minutes, taken ?? 0, other ?? 0) * 1.08}
        />
      </td>
    </tr>
  );
}

/** "Första samtalet till nivå satt" */
function goalWords({ from, to }: Pick<ReviewGoal, 'from' | 'to'>): string {
  const end = message(`review.step.${to}`);
  return message('review.span', { from: message(`review.step.${from}`), to: end.toLowerCase() });
}
