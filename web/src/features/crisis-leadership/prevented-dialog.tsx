import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../components/field.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';
import { Law } from './law.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';

/** Records that the chair is prevented, so that the vice chair may act: by the chair, or by the duty officer after no answer. */
export function PreventedDialog({ own = false, onClose }: { own?: boolean; onClose: () => void }): ReactNode {
  const [reason, setReason, clear] = useDraft(
    own ? 'leadership.prevented.own' : 'leadership.prevented',
    own ? message('crisis-leadership.prevented.own.suggested') : '',
  );
  const [missing, setMissing] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  async function save(): Promise<void> {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const data = { who: 'chair' as const, reason: reason.trim() };
    if (!(await send('crisis-leadership.state-prevented', data))) return;
    clear();
    announceOwn(message(own ? 'crisis-leadership.prevented.own.done' : 'crisis-leadership.prevented.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message(own ? 'crisis-leadership.prevented.own' : 'crisis-leadership.prevented')}
      verb={message(
        busy
          ? 'crisis-leadership.prevented.busy'
          : own
            ? 'crisis-leadership.prevented.own.save'
            : 'crisis-leadership.prevented.save',
      )}
      busy={busy}
      refusal={refusal}
      note={message('crisis-leadership.prevented.note')}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('incident.reason')}
        hint={own ? undefined : message('crisis-leadership.prevented.hint')}
        value={reason}
        onChange={setReason}
        error={missing && reason.trim() === '' ? message('incident.reason.missing') : errorOf('reason')}
      />
      <Law of="activation" />
    </StepDialog>
  );
}
