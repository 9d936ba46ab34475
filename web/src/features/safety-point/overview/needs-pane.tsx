import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { PointNeed } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { needText } from '../../../components/safety-point-words.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, relative } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import { useLive } from '../../../sync/use-live.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './side.module.css';

/** What the points ask for and have not got: the most urgent first, the oldest first among them. */
export function NeedsPane({ needs }: { needs: readonly PointNeed[] }): ReactNode {
  const { roles } = useAccount();
  const [answering, setAnswering] = useState<PointNeed | null>(null);
  const mayAnswer = may(roles, 'safety-point.answer-need');
  return (
    <Pane title={message('point-overview.open-needs')} count={needs.length}>
      {needs.length === 0 ? (
        <EmptyState title={message('point-overview.open-needs.none')}>
          {message('point-overview.open-needs.none.what')}
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {needs.map((need) => (
            <Need key={need.id} need={need} onAnswer={mayAnswer ? () => setAnswering(need) : null} />
          ))}
        </ul>
      )}
      {answering === null ? null : <AnswerDialog need={answering} onClose={() => setAnswering(null)} />}
    </Pane>
  );
}

function Need({ need, onAnswer }: { need: PointNeed; onAnswer: (() => void) | null }): ReactNode {
  const now = useNow();
  const point = useLive((state) => state.safetyPoints.get(need.safetyPoint)?.name ?? '');
  const what = needText(need);
  const urgency = need.urgency ?? 'today';
  return (
    <li className={styles['need']}>
      <span className={classNames(styles['urgency'], styles[urgency])}>
        {message(`point-overview.urgency.${urgency}`)}
      </span>
      <div>
        <b>{what}</b>
        <p>{message('point-overview.need.from', { point, ago: relative(need.askedAt, now) })}</p>
        <p className={classNames(need.status === 'open' && styles['waits'])}>{answerText(need, now)}</p>
      </div>
      {onAnswer === null ? null : (
        <Button
          size="small"
          aria-label={message('point-overview.answer.name', { point, what })}
          onClick={onAnswer}
        >
          {message('point-overview.answer')}
        </Button>
      )}
    </li>
  );
}

function answerText({ status, expectedAt, note }: PointNeed, now: number): string {
  if (status === 'open') return message('point-overview.need.waits');
  const way =
    expectedAt === null
      ? message('point-overview.need.way')
      : message('point-overview.need.way.at', { time: clockOrDate(expectedAt, now) });
  return note === null ? way : `${way}. ${note}`;
}
