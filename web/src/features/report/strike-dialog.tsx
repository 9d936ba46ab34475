import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { type Sending, useSend } from '../../sync/use-send.ts';

interface StrikeDialogProps {
  title: string;
  verb: string;
  /** What striking does. */
  what: string;
  reasonLabel: string;
  /** Said when it is struck. */
  done: string;
  /** Gives the command with the reason; true when it is recorded. */
  strike: (send: Sending['send'], reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks why something shall not count, and strikes it. */
export function StrikeDialog({
  title,
  verb,
  what,
  reasonLabel,
  done,
  strike,
  onClose,
}: StrikeDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const save = async (): Promise<void> => {
    if (!(await strike(send, reason.trim()))) return;
    announceOwn(done);
    onClose();
  };
  return (
    <StepDialog
      title={title}
      verb={busy ? message('common.saving') : verb}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{what}</p>
      <TextArea
        label={reasonLabel}
        rows={2}
        required
        value={reason}
        onChange={setReason}
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}
