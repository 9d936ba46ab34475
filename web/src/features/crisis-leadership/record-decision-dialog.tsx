import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import { Law } from './law.tsx';

const emptyDecision = { text: '', grounds: '', decidedBy: '', presentedBy: '', participants: '', time: '' };

/** Records a decision of the committee with what Förvaltningslagen 31 § asks for. */
export function RecordDecisionDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft('leadership.decision', emptyDecision);
  const [decision] = useState(newId);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend([
    'text',
    'grounds',
    'decidedBy',
    'presentedBy',
    'participants',
  ]);
  const change = (changed: Partial<typeof emptyDecision>): void => setDraft({ ...draft, ...changed });
  const decidedAt = draft.time.trim() === '' ? null : statedTime(draft.time, now(), 'past');
  const wrongTime = draft.time.trim() !== '' && decidedAt === null;

  function missing(field: 'text' | 'grounds' | 'decidedBy'): string | null {
    if (checked && draft[field].trim() === '') return message(`crisis-leadership.record.${field}.missing`);
    return errorOf(field);
  }

  async function save(): Promise<void> {
    setChecked(true);
    const { text, grounds, decidedBy, presentedBy } = draft;
    if ([text, grounds, decidedBy].some((field) => field.trim() === '') || wrongTime) return;
    const participants = draft.participants
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const done = await send(
      'crisis-leadership.record-decision',
      {
        decision,
        text: text.trim(),
        grounds: grounds.trim(),
        decidedBy: decidedBy.trim(),
        ...(presentedBy.trim() === '' ? {} : { presentedBy: presentedBy.trim() }),
        ...(participants.length === 0 ? {} : { participants }),
      },
      decidedAt === null ? {} : { occurredAt: decidedAt },
    );
    if (!done) return;
    clear();
    announceOwn(message('crisis-leadership.record.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('crisis-leadership.record.title')}
      verb={message(busy ? 'crisis-leadership.record.busy' : 'crisis-leadership.record')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label={message('crisis-leadership.record.text')}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={missing('text')}
      />
      <TextArea
        label={message('crisis-leadership.record.grounds')}
        rows={2}
        value={draft.grounds}
        onChange={(grounds) => change({ grounds })}
        error={missing('grounds')}
      />
      <TextField
        label={message('crisis-leadership.record.decidedBy')}
        hint={message('crisis-leadership.record.decidedBy.hint')}
        value={draft.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
        error={missing('decidedBy')}
      />
      <TextField
        label={message('incident.presented-by')}
        optional
        value={draft.presentedBy}
        onChange={(presentedBy) => change({ presentedBy })}
        error={errorOf('presentedBy')}
      />
      <TextField
        label={message('crisis-leadership.record.participants')}
        hint={message('crisis-leadership.record.participants.hint')}
        optional
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        error={errorOf('participants')}
      />
      <TextField
        label={message('crisis-leadership.record.time')}
        optional
        placeholder={message('time.now')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={checked && wrongTime ? message('journal.time.wrong') : null}
      />
      <Law of="decision-record" />
    </StepDialog>
  );
}
