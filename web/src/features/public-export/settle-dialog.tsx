import { message } from '#shared/language/message.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useSend } from '../../sync/use-send.ts';

/** The archivist's approval, after which the files are there; or that nothing is given out. */
export function SettleDialog({
  asked,
  revision,
  seenUpTo,
  step,
  onClose,
}: {
  asked: PublicExport;
  /** The preparing that has been looked at. */
  revision: number;
  /** The position of the log at which it has been. */
  seenUpTo: number;
  step: 'approve' | 'discard';
  onClose: () => void;
}): ReactNode {
  const [words, setWords] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['note', 'reason']);
  async function save(): Promise<void> {
    const publicExport = asked.id;
    const said = words.trim();
    const done =
      step === 'approve'
        ? await send('public-export.approve', {
            publicExport,
            revision,
            seenUpTo,
            ...(said === '' ? {} : { note: said }),
          })
        : await send('public-export.discard', { publicExport, reason: said });
    if (!done) return;
    announceOwn(message(`public-export.status.${step === 'approve' ? 'approved' : 'discarded'}`));
    onClose();
  }
  return (
    <StepDialog
      title={message(`public-export.${step}`)}
      verb={message(`public-export.${step}`)}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label={message(step === 'approve' ? 'public-export.approve.note' : 'public-export.discard.reason')}
        optional={step === 'approve'}
        value={words}
        onChange={setWords}
        error={errorOf(step === 'approve' ? 'note' : 'reason')}
      />
    </StepDialog>
  );
}
