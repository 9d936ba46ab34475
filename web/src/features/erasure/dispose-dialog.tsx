import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';

/** The decision by which texts are taken out of the log for good. */
export function DisposeDialog({
  seqs,
  onClose,
  onDone,
}: {
  seqs: readonly number[];
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const [disposal] = useState(newId);
  const [ground, setGround] = useState('');
  const [decision, setDecision] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['ground', 'decision']);
  async function save(): Promise<void> {
    const data = {
      disposal,
      seqs: [...seqs],
      ground: ground.trim(),
      ...(decision.trim() === '' ? {} : { decision: decision.trim() }),
    };
    if (!(await send('record.dispose', data))) return;
    announceOwn(message('erasure.dispose', { count: seqs.length }));
    onDone();
  }
  return (
    <StepDialog
      title={message('erasure.dispose', { count: seqs.length })}
      verb={message('erasure.dispose.title')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('erasure.dispose.ground')}
        hint={message('erasure.dispose.ground.hint')}
        value={ground}
        onChange={setGround}
        error={errorOf('ground')}
      />
      <TextField
        label={message('erasure.dispose.decision')}
        hint={message('erasure.dispose.decision.hint')}
        optional
        value={decision}
        onChange={setDecision}
        error={errorOf('decision')}
      />
      <Notice kind="attention">{message('erasure.dispose.note')}</Notice>
    </StepDialog>
  );
}
