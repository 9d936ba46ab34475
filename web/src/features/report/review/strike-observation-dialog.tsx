import { message } from '#shared/language/message.ts';
import type { ObservationRow } from '#shared/reports/review-rows.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../../components/field.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useSend } from '../../../sync/use-send.ts';

/** What was not so leaves the review; the log keeps it, with why. */
export function StrikeObservationDialog({
  row,
  onClose,
}: {
  row: ObservationRow;
  onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const save = async (): Promise<void> => {
    if (!(await send('review.strike', { observation: row.observation, reason: reason.trim() }))) return;
    announceOwn(message('review.strike.done'));
    onClose();
  };
  return (
    <StepDialog
      title={message('review.strike.title')}
      verb={message(busy ? 'common.saving' : 'review.strike')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('review.strike.what')}</p>
      <TextArea
        label={message('review.reason')}
        rows={2}
        required
        value={reason}
        onChange={setReason}
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}
