import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';

/** Takes a point out of the register, with a reason. */
export function DeregisterDialog({
  point,
  name,
  onClose,
  onDone,
}: {
  point: string;
  name: string;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const [reason, setReason, clear] = useDraft(`point-register.leave.${point}`, '');
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const save = async (): Promise<void> => {
    setTried(true);
    const given = reason.trim();
    if (given === '' || !(await send('safety-point.deregister', { safetyPoint: point, reason: given })))
      return;
    clear();
    announceOwn(message('point-register.deregistered', { name }));
    onDone();
  };
  return (
    <StepDialog
      title={message('point-register.deregister.title', { name })}
      verb={message('point-register.deregister')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('point-register.deregister.what')}</p>
      <TextArea
        label={message('point-register.deregister.reason')}
        value={reason}
        onChange={setReason}
        error={
          tried && reason.trim() === '' ? message('point-register.deregister.missing') : errorOf('reason')
        }
      />
    </StepDialog>
  );
}
