import type { ReviewData } from '#shared/reports/review-data.ts';
import { spanWords } from '#shared/reports/span.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Pane, PaneCaption } from '../../../components/pane.tsx';
import { clockTime, shortDate } from '../../../lib/format.ts';
import { classNames } from '../../../lib/class-names.ts';
import { Bar } from '../bar.tsx';
import { FigureCell } from '../figure-cell.tsx';
import styles from '../report-table.module.css';

/** When each key step came, as bars from the first that was told; the incident that it is compared with below each. */
export function StepsPane({ data }: { data: ReviewData }): ReactNode {
  const { steps, comparedWith } = data;
  const other = new Map((comparedWith?.steps ?? []).map(({ step, minutes }) => [step, minutes]));
  // When it was closed or written down says little of how it began, and would make all other bars a stroke.
  const drawn = steps.filter(({ step }) => step !== 'closed' && step !== 'reported');
  const most = Math.max(1, ...drawn.flatMap(({ step, minutes }) => [minutes, other.get(step) ?? 0]));
  return (
    <Pane
      title={message('review.steps')}
      end={
        comparedWith === null ? undefined : (
          <PaneCaption>
            {message('review.compared', {
              number: incidentName(comparedWith.number),
              exercise: comparedWith.exercise ? 'yes' : 'no',
            })}
          </PaneCaption>
        )
      }
    >
      <table className={classNames(styles['rows'], styles['figures'])}>
        <caption>{message('review.steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{message('review.step')}</th>
            <th scope="col">{message('review.when')}</th>
            <th scope="col" className={styles['figure']}>
              {message('review.after')}
            </th>
            {comparedWith === null ? null : (
              <th scope="col" className={styles['figure']}>
                {message('review.other')}
              </th>
            )}
            <td className={styles['bar']} />
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, at, minutes }) => (
            <tr key={step}>
              <th scope="row">{message(`review.step.${step}`)}</th>
              <td>
                <time dateTime={at}>
                  {message('review.time', { day: shortDate(at), time: clockTime(at) })}
                </time>
              </td>
              <FigureCell label={message('review.after')}>{spanWords(minutes)}</FigureCell>
              {comparedWith === null ? null : (
                <FigureCell label={message('review.other')}>{spanOrNone(other.get(step) ?? null)}</FigureCell>
              )}
              <td className={styles['bar']}>
                {step === 'closed' || minutes > most ? null : (
                  <Bar
                    value={minutes}
                    other={comparedWith === null ? null : (other.get(step) ?? null)}
                    most={most}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Pane>
  );
}

/** "2 h 5 min"; a word for a step that did not come. */
export function spanOrNone(minutes: number | null): string {
  return minutes === null ? message('review.did-not-come') : spanWords(minutes);
}
