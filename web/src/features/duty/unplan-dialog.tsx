import type { PlannedShift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';
import { shiftTime } from './shift-time.ts';

/** Takes a shift out of the rota, with a reason. */
export function UnplanDialog({ shift, onClose }: { shift: PlannedShift; onClose: () => void }): ReactNode {
  const today = useNow(60);
  const [reason, setReason, clear] = useDraft(`duty.unplan.${shift.id}`, '');
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const missing = tried && reason.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    if (!(await send('duty.unplan', { shift: shift.id, reason: reason.trim() }))) return;
    clear();
    announceOwn(message('duty.unplanned'));
    onClose();
  };
  return (
    <StepDialog
      title={message('duty.unplan.title')}
      verb={message('duty.unplan')}
      busyVerb={message('duty.unplan.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>
        {message('duty.unplan.what', {
          name: shift.name ?? message('common.restricted'),
          from: shiftTime(shift.from, today),
          until: shiftTime(shift.until, today),
        })}
      </p>
      <TextArea
        label={message('duty.unplan.reason')}
        value={reason}
        onChange={setReason}
        error={missing ? message('duty.unplan.reason.missing') : errorOf('reason')}
      />
    </StepDialog>
  );
}
