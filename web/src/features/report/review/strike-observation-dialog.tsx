import { message } from '#shared/language/message.ts';
import type { ObservationRow } from '#shared/reports/review-rows.ts';
import type { ReactNode } from 'react';
import { StrikeDialog } from '../strike-dialog.tsx';

/** What was not so leaves the review; the log keeps it, with why. */
export function StrikeObservationDialog({
  row,
  onClose,
}: {
  row: ObservationRow;
  onClose: () => void;
}): ReactNode {
  return (
    <StrikeDialog
      title={message('review.strike.title')}
      verb={message('review.strike')}
      what={message('review.strike.what')}
      reasonLabel={message('review.reason')}
      done={message('review.strike.done')}
      strike={(send, reason) => send('review.strike', { observation: row.observation, reason })}
      onClose={onClose}
    />
  );
}
