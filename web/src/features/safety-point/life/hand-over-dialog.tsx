import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../../components/field.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useSend } from '../../../sync/use-send.ts';

/** Leaves word for those who take over at the point. */
export function HandOverDialog({ point, onClose }: { point: SafetyPoint; onClose: () => void }): ReactNode {
  const [empty] = useState(() => ({ handOver: newId(), to: '', note: '' }));
  const [draft, setDraft, clear] = useDraft(`safety-point.hand-over.${point.id}`, empty);
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['to', 'note']);
  const [to, note] = [draft.to.trim(), draft.note.trim()];

  async function save(): Promise<void> {
    setTried(true);
    if (note === '') return;
    const data = { handOver: draft.handOver, safetyPoint: point.id, note, ...(to === '' ? {} : { to }) };
    if (!(await send('safety-point.hand-over', data))) return;
    clear();
    announceOwn(message('point-life.handed-over'));
    onClose();
  }

  return (
    <StepDialog
      title={message('point-life.hand-over')}
      verb={message('point-life.hand-over.verb')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        size="touch"
        label={message('point-life.hand-over.note')}
        hint={message('point-life.hand-over.note.hint')}
        rows={5}
        value={draft.note}
        onChange={(value) => setDraft({ ...draft, note: value })}
        error={tried && note === '' ? message('point-life.hand-over.note.missing') : errorOf('note')}
      />
      <TextField
        size="touch"
        label={message('point-life.hand-over.to')}
        optional
        maxLength={120}
        value={draft.to}
        onChange={(value) => setDraft({ ...draft, to: value })}
        error={errorOf('to')}
      />
    </StepDialog>
  );
}
