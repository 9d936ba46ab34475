import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';

/** Calls off what a rule has planned, with why. */
export function CancelDialog({
  id,
  name,
  onClose,
}: {
  id: string;
  name: string;
  onClose: () => void;
}): ReactNode {
  const [reason, setReason, clear] = useDraft(`escalation.cancel.${id}`, '');
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const missing = reason.trim() === '';
  const cancel = async (): Promise<void> => {
    setTried(true);
    if (missing || !(await send('escalation.cancel', { escalation: id, reason: reason.trim() }))) return;
    clear();
    announceOwn(message('alarm.do.done'));
    onClose();
  };
  return (
    <StepDialog
      title={message('escalation.cancel.title')}
      verb={message('escalation.cancel.verb')}
      back={message('escalation.cancel.back')}
      busy={busy}
      refusal={refusal}
      onSave={cancel}
      onClose={onClose}
    >
      <p>{message('escalation.cancel.what', { rule: name })}</p>
      <TextArea
        label={message('escalation.cancel.reason')}
        value={reason}
        onChange={setReason}
        error={tried && missing ? message('escalation.cancel.missing') : errorOf('reason')}
      />
    </StepDialog>
  );
}
