import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';

/** Ends a group's work. */
export function DeactivateDialog({ group, onClose }: { group: string; onClose: () => void }): ReactNode {
  const [motive, setMotive, clear] = useDraft(`staff.deactivate.${group}`, '');
  const { send, busy, refusal, errorOf } = useSend(['motive']);
  const save = async (): Promise<void> => {
    if (!(await send('staff.deactivate', { group, motive: motive.trim() }))) return;
    clear();
    announceOwn(message('staff.deactivated'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.deactivate')}
      verb={busy ? message('common.saving') : message('staff.deactivate')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('staff.deactivate.what')}</p>
      <TextArea
        label={message('staff.activate.motive')}
        value={motive}
        onChange={setMotive}
        required
        error={errorOf('motive')}
      />
    </StepDialog>
  );
}
