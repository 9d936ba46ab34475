import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReviewData } from '#shared/reports/review-data.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { useAccount } from '../../../lib/session.ts';
import styles from '../report.module.css';
import { SummaryDialog } from './summary-dialog.tsx';

/** The words about the whole, whether it was an exercise, and with what it is compared. */
export function SummaryPane({ data }: { data: ReviewData }): ReactNode {
  const { roles } = useAccount();
  const [writing, setWriting] = useState(false);
  const summary = data.review?.summary ?? null;
  return (
    <Pane
      title={message('review.summary')}
      end={
        may(roles, 'review.describe') ? (
          <Button size="small" onClick={() => setWriting(true)}>
            {message('review.summary.write')}
          </Button>
        ) : undefined
      }
    >
      {data.exercise ? <p className={styles['lead']}>{message('review.exercise.is')}</p> : null}
      {summary === null ? (
        <EmptyState title={message('review.summary.none')} />
      ) : (
        <p className={styles['text']}>{summary}</p>
      )}
      {writing ? <SummaryDialog data={data} onClose={() => setWriting(false)} /> : null}
    </Pane>
  );
}
