import { message } from '#shared/language/message.ts';
import type { MinutesAdjustment } from '#shared/meeting/minutes.ts';
import type { ReactNode } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useSend } from '../../sync/use-send.ts';

/** One of those who adjust has approved the minutes: themselves, or as the secretary records. Cannot be taken back. */
export function AdjustDialog({
  meeting,
  adjusting,
  own,
  last,
  onClose,
}: {
  meeting: string;
  adjusting: MinutesAdjustment;
  own: boolean;
  last: boolean;
  onClose: () => void;
}): ReactNode {
  const { send, busy, refusal } = useSend([]);
  const name = adjusting.name ?? message('common.restricted');
  const title = own ? message('meeting.adjust.own') : message('meeting.adjust.record', { name });
  async function save(): Promise<void> {
    if (!(await send('meeting.adjust', { meeting, person: adjusting.person }))) return;
    announceOwn(message(last ? 'meeting.adjust.approved' : 'meeting.adjust.done'));
    onClose();
  }
  return (
    <StepDialog
      title={title}
      verb={busy ? message('common.saving') : title}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{own ? message('meeting.adjust.own.what') : message('meeting.adjust.record.what', { name })}</p>
      {last ? <p>{message('meeting.adjust.last')}</p> : null}
    </StepDialog>
  );
}
