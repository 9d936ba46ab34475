import { message } from '#shared/language/message.ts';
import type { noticeIds } from '#shared/projections/council-notice.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';

/** Approves the notice of what stood in it when the dialog was opened, so that nobody approves what they have not read. */
export function ApproveDialog({
  ids,
  onClose,
}: {
  ids: ReturnType<typeof noticeIds>;
  onClose: () => void;
}): ReactNode {
  const [notice] = useState(newId);
  const [read] = useState(ids);
  const [text, setText, clear] = useDraft('council-notice.text', '');
  const { send, busy, refusal, errorOf } = useSend(['text']);
  async function save(): Promise<void> {
    const words = text.trim();
    const data = { notice, ...read, ...(words === '' ? {} : { text: words }) };
    if (!(await send('crisis-leadership.approve-council-notice', data))) return;
    clear();
    announceOwn(message('council-notice.approve.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('council-notice.approve')}
      verb={message('council-notice.approve')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>
        {message('council-notice.contains.count', {
          activations: read.activations.length,
          takeovers: read.takeovers.length,
          decisions: read.decisions.length,
        })}
      </p>
      <TextArea
        label={message('council-notice.text')}
        hint={message('council-notice.text.hint')}
        optional
        rows={5}
        value={text}
        onChange={setText}
        error={errorOf('text')}
      />
    </StepDialog>
  );
}
